-- One row per meeting that was scheduled. ${service} is bench.
create table meeting (
    tenant_id     text not null,
    meeting_id    text not null,
    planned_start timestamptz not null,
    minutes       integer not null,
    participants  integer not null,
    primary key (tenant_id, meeting_id)
);
alter table meeting enable row level security;
alter table meeting force row level security;
create policy own_rows on meeting to ${service}_app
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on meeting to ${service}_app;
