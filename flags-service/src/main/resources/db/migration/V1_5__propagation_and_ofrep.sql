-- The propagation view reads the newest changes first.
create index audit_revision on audit (revision desc);

-- Two random UUIDs are 244 random bits.
create table ofrep_ticket_key (
    one    boolean primary key default true check (one),
    secret text not null default gen_random_uuid()::text || gen_random_uuid()::text
);
comment on table ofrep_ticket_key is 'Signs passes to the OFREP change stream; a new secret ends all of them.';
insert into ofrep_ticket_key default values;
grant select on ofrep_ticket_key to ${service}_app;
