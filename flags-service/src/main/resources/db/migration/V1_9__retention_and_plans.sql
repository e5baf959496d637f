-- Old evidence goes; plans say what tenants have bought.

grant delete on rollout_evidence, experiment_window to ${service}_app;
create index rollout_evidence_at on rollout_evidence (at);
create index experiment_window_to on experiment_window (to_at);

create table plan (
    id         text primary key,
    features   varchar[] not null,
    revision   bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    changed_by text not null
);
create index plan_features on plan using gin (features);
create index tenant_plan on tenant (plan);
grant select, insert, update, delete on plan to ${service}_app;
