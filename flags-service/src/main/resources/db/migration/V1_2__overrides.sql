-- Values that stand in front of others for a while; the tightest active one wins.

create table flag_override (
    id         text primary key,
    target     text not null,
    value      text not null,
    cause      text,
    set_by     text not null,
    expires_at timestamptz,
    revision   bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    changed_by text not null
);
create index flag_override_target on flag_override (target);

grant select, insert, update, delete on flag_override to ${service}_app;
