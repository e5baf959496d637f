-- The tags that are known from the start, the features and the launch values. They are broadcast when the service finds
-- that the topic lacks them. Row security holds for the owner too, so this script says that it is staff.
select set_config('app.tenant', '*', true);

insert into feature (id, name, description, enabled, killed, percentage, audience, stickiness, pilot_tenants, owner,
                     revision, created_at, updated_at, changed_by)
select id, name, description, true, false, percentage, audience, 'TENANT', pilots, 'ops',
       revision, date_trunc('milliseconds', now()), date_trunc('milliseconds', now()), 'launch'
from (values
    (1, 'model-router', 'Modellväljaren', 'Väljer modell för varje sammanfattning inom mötets budget.', 100, 'TAGS', '{}'::text[]),
    (2, 'decision-close-card', 'Beslutskortet', 'Beslut med ansvarig och datum innan mötet stängs.', 100, 'TAGS', '{pilot-a}'),
    (3, 'regwatch-push', 'Regelbevakning', 'Nya regler som rör mötet.', 100, 'EVERYONE', '{}'),
    (4, 'doc-copilot-v1', 'Dokumentassistenten', 'Utkast med källor efter mötet.', 100, 'TAGS', '{}')
) as launch (revision, id, name, description, percentage, audience, pilots);

insert into tenant_tag (id, name, description, features, canary_percentage, revision, created_at, updated_at, changed_by)
select id, name, description, features, percentage,
       revision, date_trunc('milliseconds', now()), date_trunc('milliseconds', now()), 'launch'
from (values
    (5, 'canary', 'Canary', 'Får nyheter först.', '{model-router}'::text[], 10),
    (6, 'beta', 'Beta', 'Provar nyheter och berättar vad de tycker.', '{model-router}', 10),
    (7, 'early-adopter', 'Tidiga kunder', 'Vill ha nyheter tidigt.', '{model-router}', 10),
    (8, 'pilot-a', 'Pilot A', 'Första piloten för beslutskortet.', '{}', 100),
    (9, 'pilot-b', 'Pilot B', 'Nästa pilot för beslutskortet.', '{}', 100),
    (10, 'internal', 'Interna', 'Vi själva.', '{doc-copilot-v1}', 100)
) as launch (revision, id, name, description, features, percentage);

insert into setting (id, name, scope, value, revision, created_at, updated_at, changed_by)
select name, name, 'platform', value,
       revision, date_trunc('milliseconds', now()), date_trunc('milliseconds', now()), 'launch'
from (values
    (11, 'router.mode', '"shadow"'),
    (12, 'router.budget-per-meeting', '"35"'),
    (13, 'regwatch.approved-sources', '["eu-commission","swedish-government","gdpr-updates"]'),
    (14, 'copilot.dark-launch', 'true'),
    (15, 'copilot.internal-only', 'true'),
    (16, 'degrade.armed', 'true'),
    (17, 'degrade.active', 'false')
) as launch (revision, name, value);

update flag_revision set revision = 17;

insert into audit (id, revision, at, actor, action, target, after, reason)
select gen_random_uuid(), revision, updated_at, 'launch', 'feature.created', 'feature/' || id,
       jsonb_build_object('id', id, 'name', name, 'description', description, 'enabled', enabled, 'killed', killed,
           'percentage', percentage, 'audience', audience, 'stickiness', stickiness, 'pilotTenants', pilot_tenants,
           'owner', owner), 'Launch values of the operations plan.'
from feature
union all
select gen_random_uuid(), revision, updated_at, 'launch', 'tag.created', 'tag/' || id,
       jsonb_build_object('id', id, 'name', name, 'description', description, 'features', features,
           'canaryPercentage', canary_percentage), 'Launch values of the operations plan.'
from tenant_tag
union all
select gen_random_uuid(), revision, updated_at, 'launch', 'setting.created', 'setting/' || id,
       jsonb_build_object('key', name, 'scope', scope, 'value', value::jsonb), 'Launch values of the operations plan.'
from setting;
