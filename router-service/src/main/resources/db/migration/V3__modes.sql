-- What a meeting began with and keeps: mode, tier, arm and revision of the flag state. Null until its first recap is begun.
alter table meeting add column pin_mode text;
alter table meeting add column pin_tier text;
alter table meeting add column pin_reason text;
alter table meeting add column pin_on boolean;
alter table meeting add column pin_revision bigint;

-- How the tier of a recap was chosen: a JSON list of the rules with their verdicts and facts.
alter table recap add column route text;
