-- What the test handler has applied, in order.
create table applied (
    seq        bigint generated always as identity primary key,
    tenant_id  text not null,
    meeting_id text not null,
    event_type text not null
);
alter table applied enable row level security;
alter table applied force row level security;
create policy own_rows on applied to ${service}_app
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
create policy staff_reads on applied for select to ${service}_app using (current_setting('app.tenant', true) = '*');
grant select, insert on applied to ${service}_app;
