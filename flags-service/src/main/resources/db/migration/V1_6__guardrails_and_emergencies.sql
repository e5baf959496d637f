-- Where each guardrail stands, and which emergency blocks are in force.

create table guardrail (
    id             text primary key,
    state          text not null check (state in ('IDLE', 'HOLDING', 'RETURNING', 'UNDONE', 'NOT_APPLIED')),
    step           integer not null check (step >= 0),
    clear          boolean not null,
    until_at       timestamptz,
    note           text,
    cool_down_ms   bigint,
    last_signal_at timestamptz,
    tripped_at     timestamptz,
    cleared_at     timestamptz,
    base           numeric(15, 6),
    held_until     timestamptz,
    last_signal    jsonb
);
comment on column guardrail.step is 'How much is held: 0 = nothing.';
comment on column guardrail.clear is 'Good again, and only the cool-down is waited for.';
comment on column guardrail.until_at is 'End of the cool-down.';
comment on column guardrail.note is 'Who undid it, or why it was not applied.';
comment on column guardrail.base is 'The cap from before it tripped, SEK.';

create table emergency (
    block  text primary key check (block in ('ROLLBACK', 'ROUTER', 'REGWATCH')),
    since  timestamptz not null,
    actor  text not null,
    reason text
);

create table emergency_kill (
    block   text not null,
    feature text not null,
    primary key (feature, block)
);
comment on table emergency_kill is 'Features that a block killed and about which nobody has decided by hand since.';

grant select, insert, update on guardrail to ${service}_app;
grant select, insert, delete on emergency, emergency_kill to ${service}_app;
