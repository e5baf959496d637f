-- The audit trail of all services as one hash chain. Nothing is ever changed here: the app role may add and read, and the
-- head of the chain is the row with the highest sequence, so that no right to update is needed anywhere.

create table audit_chain (
    sequence      bigint primary key check (sequence > 0),
    -- Exactly what was hashed: JSON after RFC 8785. The columns below are taken from it, to filter by.
    entry         text not null,
    previous_hash bytea not null check (octet_length(previous_hash) = 32),
    hash          bytea not null check (hash = sha256(previous_hash || convert_to(entry, 'UTF8'))),
    at            timestamptz not null,
    service       text not null,
    entry_id      text not null,
    actor         text not null,
    action        text not null,
    subject       text not null,
    tenant_id     text,
    unique (service, entry_id)
);
create index audit_chain_subject on audit_chain (subject text_pattern_ops, sequence);
create index audit_chain_actor on audit_chain (actor text_pattern_ops, sequence);
create index audit_chain_tenant on audit_chain (tenant_id, sequence);
create index audit_chain_at on audit_chain using brin (at);

alter table audit_chain enable row level security;
alter table audit_chain force row level security;
create policy staff on audit_chain
    using (current_setting('app.tenant', true) = '*')
    with check (current_setting('app.tenant', true) = '*');
create policy read_own on audit_chain for select using (tenant_id = current_setting('app.tenant', true));

-- A row that does not follow from the one before it is refused, whoever writes it.
create function audit_chain_follows() returns trigger language plpgsql as $$
begin
    if new.sequence > 1 and not exists (
        select from audit_chain where sequence = new.sequence - 1 and hash = new.previous_hash)
        or new.sequence = 1 and new.previous_hash <> decode(repeat('00', 32), 'hex') then
        raise exception 'audit_chain: entry % does not follow from the one before it', new.sequence
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger follows before insert on audit_chain for each row execute function audit_chain_follows();

-- Also the owner does not change what is written; whoever takes these triggers away leaves a trace in the migrations.
create function audit_chain_stays() returns trigger language plpgsql as $$
begin
    raise exception 'audit_chain is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger stays before update or delete or truncate on audit_chain
    for each statement execute function audit_chain_stays();

grant select, insert on audit_chain to ${service}_app;

-- What migrations have written no service has told: these rows are taken into the chain by the service itself.
create index audit_launch on audit (revision) where actor = 'launch';
