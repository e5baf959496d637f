-- Meetings and the recap of each version of their transcripts. ${service} is router.

create table meeting (
    tenant_id      text not null,
    meeting_id     text not null,
    ended_at       timestamptz,
    latest_version integer not null default 0,
    -- A tombstone: a late event must not bring an erased meeting back.
    erased_at      timestamptz,
    primary key (tenant_id, meeting_id)
);
alter table meeting enable row level security;
alter table meeting force row level security;

create table recap (
    tenant_id           text not null,
    meeting_id          text not null,
    version             integer not null check (version >= 1),
    title               text,
    status              text not null default 'OPEN' check (status in ('OPEN', 'READY', 'FAILED')),
    reason              text,
    transcript_ready_at timestamptz not null,
    made_at             timestamptz,
    language            text,
    tier                text,
    mode                text,
    route_reason        text,
    cost_micro_sek      bigint,
    engine_ms           bigint,
    body                text,
    primary key (tenant_id, meeting_id, version)
);
create index recap_newest on recap (transcript_ready_at desc, tenant_id, meeting_id, version);
alter table recap enable row level security;
alter table recap force row level security;

-- Staff without a tenant of their own read every row ('*'); only a tenant's own transaction writes.
create policy own_rows on meeting to ${service}_app
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
create policy staff_reads on meeting for select to ${service}_app using (current_setting('app.tenant', true) = '*');
create policy own_rows on recap to ${service}_app
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
create policy staff_reads on recap for select to ${service}_app using (current_setting('app.tenant', true) = '*');

grant select, insert, update on meeting to ${service}_app;
grant select, insert, update, delete on recap to ${service}_app;
