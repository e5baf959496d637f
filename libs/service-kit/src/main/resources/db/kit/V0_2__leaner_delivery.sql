-- What every event costs on its way through: fewer indexes, smaller rows, nothing compressed that lives for moments.

-- The sweep reads a whole range of days; a block range index costs an insert next to nothing.
drop index inbox_received;
create index inbox_received on inbox using brin (received_at);

-- Headers as length-prefixed bytes. Rows with JSON were written by the version before and are still relayed.
alter table outbox add column header_bytes bytea;
alter table outbox alter column headers drop not null;
alter table outbox add constraint some_headers check (headers is not null or header_bytes is not null);
alter table outbox alter column value set storage external;

-- One index, in which each shard has its order of sending. An erasure reads the table, which is as good as empty.
alter table outbox drop constraint outbox_pkey;
alter table outbox add primary key (shard, id);
drop index outbox_order;
drop index outbox_subject;

-- The relay's looks walk past dead rows, so that its process vacuums as it goes. Giving pages back would lock the table
-- against those who write.
grant maintain on outbox to ${service}_worker;
alter table outbox set (vacuum_truncate = off);
alter table job set (vacuum_truncate = off);
