-- Tenants, tags, features and settings: the one authority for who gets what.

create table flag_revision (
    one      boolean primary key default true check (one),
    revision bigint not null
);
comment on table flag_revision is 'Locked by every change, so that revisions rise in the order of commits.';
insert into flag_revision (revision) values (0);

create table feature (
    id            text primary key,
    name          text not null,
    description   text,
    enabled       boolean not null,
    killed        boolean not null,
    percentage    integer not null check (percentage between 0 and 100),
    audience      text not null check (audience in ('TAGS', 'EVERYONE')),
    stickiness    text not null check (stickiness in ('TENANT', 'MEETING')),
    pilot_tenants varchar[] not null,
    owner         text,
    expires_at    timestamptz,
    revision      bigint not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    changed_by    text not null
);

create table tenant_tag (
    id                text primary key,
    name              text not null,
    description       text,
    features          varchar[] not null,
    canary_percentage integer not null check (canary_percentage between 0 and 100),
    revision          bigint not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    changed_by        text not null
);

-- Rows of a tenant are seen by that tenant and by staff of the platform ('*').
create table tenant (
    id         text primary key,
    name       text not null,
    tags       varchar[] not null,
    plan       text,
    modules    varchar[] not null,
    time_zone  text not null,
    locale     text not null,
    revision   bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    changed_by text not null
);
create index tenant_tags on tenant using gin (tags);
alter table tenant enable row level security;
alter table tenant force row level security;
create policy own_or_staff on tenant
    using (current_setting('app.tenant', true) in (id, '*'))
    with check (current_setting('app.tenant', true) in (id, '*'));

create table setting (
    id         text primary key,
    name       text not null,
    scope      text not null,
    value      text not null,
    tenant_id  text generated always as (case when scope like 'tenant/%' then substr(scope, 8) end) stored,
    revision   bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    changed_by text not null,
    unique (name, scope)
);
create index setting_scope on setting (scope);
alter table setting enable row level security;
alter table setting force row level security;
create policy staff on setting
    using (current_setting('app.tenant', true) = '*')
    with check (current_setting('app.tenant', true) = '*');
create policy read_own_and_platform on setting for select
    using (tenant_id is null or tenant_id = current_setting('app.tenant', true));

-- Append-only: the app role may add and read; nobody but the owner of the schema may do more.
create table audit (
    id        uuid primary key,
    revision  bigint not null,
    at        timestamptz not null,
    actor     text not null,
    action    text not null,
    target    text not null,
    tenant_id text,
    before    jsonb,
    after     jsonb,
    reason    text
);
create index audit_target on audit (target, revision);
create index audit_at on audit (at);
alter table audit enable row level security;
alter table audit force row level security;
create policy staff on audit
    using (current_setting('app.tenant', true) = '*')
    with check (current_setting('app.tenant', true) = '*');
create policy read_own on audit for select using (tenant_id = current_setting('app.tenant', true));

create table once_key (
    key          text primary key,
    fingerprint  text not null,
    document_key text not null,
    created_at   timestamptz not null default now()
);

create table environment_seed (
    variable  text primary key,
    seeded_at timestamptz not null default now()
);

grant select, update on flag_revision to ${service}_app;
grant select, insert, update, delete on feature, tenant_tag, tenant, setting to ${service}_app;
grant select, insert on audit to ${service}_app;
grant select, insert on once_key to ${service}_app;
grant delete, select on once_key to ${service}_worker;
grant select, insert on environment_seed to ${service}_app;
