-- Rollouts, what the gates look at, what they found, and wishes that wait for a second person.

create table rollout (
    id         text primary key,
    document   text not null,
    revision   bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    changed_by text not null
);

create table rollout_evidence (
    id         bigint generated always as identity primary key,
    rollout_id text not null,
    at         timestamptz not null,
    step       integer not null,
    action     text,
    report     jsonb not null
);
create index rollout_evidence_newest on rollout_evidence (rollout_id, id desc);

create table experiment_window (
    feature       text not null,
    from_at       timestamptz not null,
    measure       text not null,
    arm           text not null,
    to_at         timestamptz not null,
    n             bigint not null,
    good          bigint not null,
    tenants       bigint not null,
    design_effect double precision,
    bounds        bigint[] not null,
    counts        bigint[] not null,
    primary key (feature, from_at, measure, arm)
);

create table kpi_reading (
    kpi   text primary key,
    to_at timestamptz not null,
    state text not null check (state in ('GOOD', 'TRIPPED', 'UNKNOWN')),
    value double precision
);

create table proposal (
    document_key text primary key,
    proposer     text not null,
    share        integer not null check (share between 0 and 100),
    until        timestamptz not null
);

grant select, insert, update, delete on rollout to ${service}_app;
grant select, insert on rollout_evidence to ${service}_app;
grant select, insert, update on experiment_window, kpi_reading to ${service}_app;
grant select, insert, update, delete on proposal to ${service}_app;

-- The two rollouts of the operations plan. Nobody has started them.
update flag_revision set revision = revision + 2;

insert into rollout (id, document, revision, created_at, updated_at, changed_by)
select document ->> 'id', document::text, revision - back,
       date_trunc('milliseconds', now()), date_trunc('milliseconds', now()), 'launch'
from flag_revision, (values
    (1, '{"id": "router", "name": "Modellväljaren till alla",
      "description": "Skuggläge i minst ett dygn, sedan 10, 50 och 100 % och läge live.",
      "plan": {"feature": "model-router",
        "stages": [
          {"name": "Skugga", "share": 0, "bake": "PT24H", "approval": false, "changes": [
            {"kind": "setting", "setting": "router.mode", "json": "\"shadow\""}]},
          {"name": "10 %", "share": 10, "bake": "PT168H", "approval": false, "changes": [
            {"kind": "setting", "setting": "router.mode", "json": "\"canary\""},
            {"kind": "tag", "tag": "canary", "percentage": 10},
            {"kind": "tag", "tag": "beta", "percentage": 10},
            {"kind": "tag", "tag": "early-adopter", "percentage": 10}]},
          {"name": "50 %", "share": 50, "bake": "PT168H", "approval": false, "changes": [
            {"kind": "tag", "tag": "canary", "percentage": 50},
            {"kind": "tag", "tag": "beta", "percentage": 50},
            {"kind": "tag", "tag": "early-adopter", "percentage": 50}]},
          {"name": "100 % och live", "share": 100, "bake": "PT168H", "approval": false, "changes": [
            {"kind": "tag", "tag": "canary", "percentage": 100},
            {"kind": "tag", "tag": "beta", "percentage": 100},
            {"kind": "tag", "tag": "early-adopter", "percentage": 100},
            {"kind": "setting", "setting": "router.mode", "json": "\"live\""}]}],
        "gates": [
          {"rule": "CanaryMustNotFailMoreThanControl", "measure": "recap-errors", "minimumSample": 500, "tolerance": 0.01},
          {"rule": "CanaryMustNotBeSlowerThanControl", "measure": "recap-latency", "minimumSample": 500, "effect": 0.1}],
        "guardrails": ["error-rate", "recap-latency", "cost-per-meeting"],
        "limits": {"passes": 3, "failures": 0, "errors": 3, "rollBacks": 2, "coolDown": "PT24H", "staleAfter": "PT6H"}},
      "state": {"name": "DRAFT"}, "baseline": []}'::jsonb),
    (0, '{"id": "decision-card", "name": "Beslutskortet till alla",
      "description": "Piloterna, sedan 50 och 100 % så länge mer än 95 % av besluten har ansvarig och datum.",
      "plan": {"feature": "decision-close-card",
        "stages": [
          {"name": "Piloter", "share": 0, "bake": "PT168H", "approval": false, "changes": [
            {"kind": "feature", "feature": "decision-close-card", "percentage": 100, "everyone": false}]},
          {"name": "50 %", "share": 50, "bake": "PT168H", "approval": false, "changes": [
            {"kind": "feature", "feature": "decision-close-card", "percentage": 50, "everyone": true}]},
          {"name": "100 %", "share": 100, "bake": "PT168H", "approval": false, "changes": [
            {"kind": "feature", "feature": "decision-close-card", "percentage": 100, "everyone": true}]}],
        "gates": [
          {"rule": "CanaryKeepsItsLevel", "measure": "after-card-coverage", "minimumSample": 100, "level": 0.95}],
        "guardrails": ["blocking-errors"],
        "limits": {"passes": 3, "failures": 0, "errors": 3, "rollBacks": 2, "coolDown": "PT24H", "staleAfter": "PT24H"}},
      "state": {"name": "DRAFT"}, "baseline": []}'::jsonb)
) as ready (back, document);

select set_config('app.tenant', '*', true);
insert into audit (id, revision, at, actor, action, target, after, reason)
select gen_random_uuid(), revision, updated_at, 'launch', 'rollout.created', 'rollout/' || id, document::jsonb,
       'Ready-made rollout of the operations plan.'
from rollout;
