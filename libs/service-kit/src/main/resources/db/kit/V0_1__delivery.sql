-- Delivery tables that every service has: inbox, durable jobs, outbox with leased shards.
-- ${service} is a Flyway placeholder: the roles ${service}_app and ${service}_worker exist before the first migration.

create table inbox (
    consumer_group text not null,
    source         text not null,
    event_id       text not null,
    subject        text,
    received_at    timestamptz not null default now(),
    primary key (consumer_group, source, event_id)
);
create index inbox_subject on inbox (subject);
create index inbox_received on inbox (received_at);

create table job (
    id              uuid primary key,
    seq             bigint generated always as identity,
    kind            text not null,
    job_key         text not null,
    subject         text,
    tenant_id       text,
    payload         text not null,
    source_record   bytea,
    accepted_by     text not null,
    created_at      timestamptz not null default now(),
    run_at          timestamptz not null default now(),
    attempts        integer not null default 0,
    first_failed_at timestamptz,
    last_error      text,
    lease_owner     text,
    lease_until     timestamptz,
    fence           bigint not null default 0
);
create index job_key_order on job (kind, job_key, seq);
create index job_due on job (run_at);
create index job_accepted_by on job (accepted_by);
create index job_subject on job (subject);
alter table job enable row level security;
alter table job force row level security;
-- '' stands for work that belongs to no tenant, such as a parked record whose tenant cannot be read.
create policy tenant_rows on job to ${service}_app
    using (coalesce(tenant_id, '') = coalesce(current_setting('app.tenant', true), ''))
    with check (coalesce(tenant_id, '') = coalesce(current_setting('app.tenant', true), ''));
create policy every_row on job to ${service}_worker using (true) with check (true);

create table outbox (
    id         bigint generated always as identity primary key,
    shard      smallint not null,
    topic      text not null,
    -- Bytes: a dead letter keeps its key whatever it is.
    record_key bytea,
    subject    text,
    tenant_id  text,
    headers    text not null,
    value      bytea,
    created_at timestamptz not null default now()
);
-- A row that no broker will ever take is set aside in shard -1 and reported; it is never dropped.
create index outbox_order on outbox (shard, id);
create index outbox_subject on outbox (subject);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy append on outbox for insert to ${service}_app with check (
    tenant_id is null
    or tenant_id = current_setting('app.tenant', true)
    or current_setting('app.tenant', true) = '*');
create policy erase on outbox for delete to ${service}_app using (tenant_id = current_setting('app.tenant', true));
create policy read_own on outbox for select to ${service}_app using (tenant_id = current_setting('app.tenant', true));
create policy every_row on outbox to ${service}_worker using (true) with check (true);

create table outbox_shard (
    shard       smallint primary key,
    owner       text,
    lease_until timestamptz
);
insert into outbox_shard (shard) select generate_series(0, 15);

create table replica (
    instance text primary key,
    seen_at  timestamptz not null default now()
);

-- Rows of these tables live for moments. They are vacuumed by number and not by share, or dead rows slow every look.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_cost_delay = 0);
alter table job set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- Least privilege: the app role writes what a request or a record causes, the worker role moves it on.
grant select, insert, delete on inbox to ${service}_app;
grant select, insert, delete on job to ${service}_app;
grant select, insert, delete on outbox to ${service}_app;
grant select, delete on inbox to ${service}_worker;
grant select, update, delete on job to ${service}_worker;
grant select, update, delete on outbox to ${service}_worker;
grant select, update on outbox_shard to ${service}_worker;
grant select, insert, update, delete on replica to ${service}_worker;
