-- How often features and settings are asked for, and names for the values of settings.

-- The total that each start of an instance told last: what is above it is new, so that no report counts twice.
create table evaluation_total (
    instance text not null,
    since    timestamptz not null,
    target   text not null,
    total    bigint not null,
    heard_at timestamptz not null,
    primary key (instance, since, target)
);
create index evaluation_total_heard on evaluation_total (heard_at);

create table evaluation_day (
    target  text not null,
    service text not null,
    day     date not null,
    count   bigint not null,
    primary key (target, service, day)
);
create index evaluation_day_day on evaluation_day (day);

create table evaluation_last (
    target  text not null,
    service text not null,
    at      timestamptz not null,
    primary key (target, service)
);

-- Nothing is said about the time before counting began.
create table evaluation_begin (
    one   boolean primary key default true check (one),
    since timestamptz not null default date_trunc('milliseconds', now())
);
insert into evaluation_begin default values;

grant select, insert, update, delete on evaluation_total, evaluation_day, evaluation_last to ${service}_app;
grant select on evaluation_begin to ${service}_app;

alter table setting add column variant text;
