-- Meetings, the search of each version of their transcripts, what was found, and close cards. ${service} is decision.

create table meeting (
    tenant_id      text not null,
    meeting_id     text not null,
    ended_at       timestamptz,
    latest_version integer not null default 0,
    -- The version whose findings are kept.
    stored_version integer not null default 0,
    -- From when on the card is opened though nobody said that the meeting ended; null once that is settled.
    card_due_at    timestamptz,
    -- A tombstone: a late event must not bring an erased meeting back.
    erased_at      timestamptz,
    primary key (tenant_id, meeting_id)
);
create index meeting_card_due on meeting (card_due_at) where card_due_at is not null;

create table search (
    tenant_id           text not null,
    meeting_id          text not null,
    version             integer not null check (version >= 1),
    title               text,
    status              text not null default 'OPEN' check (status in ('OPEN', 'READY', 'FAILED')),
    reason              text,
    transcript_ready_at timestamptz not null,
    made_at             timestamptz,
    language            text,
    cost_micro_sek      bigint,
    engine_ms           bigint,
    body                text,
    primary key (tenant_id, meeting_id, version)
);

create table entry (
    id                 uuid primary key,
    tenant_id          text not null,
    meeting_id         text not null,
    version            integer not null,
    kind               text not null check (kind in ('DECISION', 'ACTION')),
    ordinal            integer not null,
    text               text not null,
    turns              integer[] not null,
    owner              text,
    owner_state        text not null,
    owner_turns        integer[] not null,
    owner_by_person    boolean not null,
    deadline           date,
    deadline_state     text not null,
    deadline_turns     integer[] not null,
    deadline_by_person boolean not null,
    confidence         double precision not null,
    status             text not null check (status in ('CANDIDATE', 'FOUND', 'CONFIRMED', 'DISMISSED', 'SUPERSEDED')),
    revision           integer not null,
    recorded_at        timestamptz not null,
    changed_at         timestamptz not null
);
create index entry_meeting on entry (tenant_id, meeting_id);
create index entry_newest on entry (kind, recorded_at desc, id) where status <> 'CANDIDATE';

-- The key makes it one card a meeting.
create table close_card (
    tenant_id  text not null,
    meeting_id text not null,
    id         uuid not null,
    version    integer not null,
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    decisions  integer,
    complete   integer,
    automatic  integer,
    forced     integer,
    primary key (tenant_id, meeting_id)
);

-- Staff without a tenant of their own read every row ('*'); only a tenant's own transaction writes.
do $$
declare
    name text;
begin
    foreach name in array array['meeting', 'search', 'entry', 'close_card'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own_rows on %I to ${service}_app'
            ' using (tenant_id = current_setting(''app.tenant'', true))'
            ' with check (tenant_id = current_setting(''app.tenant'', true))', name);
        execute format('create policy staff_reads on %I for select to ${service}_app'
            ' using (current_setting(''app.tenant'', true) = ''*'')', name);
    end loop;
end
$$;

grant select, insert, update on meeting to ${service}_app;
grant select, insert, update, delete on search to ${service}_app;
grant select, insert, update, delete on entry to ${service}_app;
grant select, insert, update, delete on close_card to ${service}_app;

-- Who looks for meetings that wait knows which and since when, and nothing else of them.
create policy waiting on meeting for select to ${service}_worker using (card_due_at is not null);
grant select (tenant_id, meeting_id, card_due_at) on meeting to ${service}_worker;
