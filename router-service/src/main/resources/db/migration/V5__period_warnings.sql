-- What of a month's or day's budget has been told: the cap that was in force at the last look (null: none), and whether it is near it.
-- The ledger itself tells only what was denied, in the commit of the denial.
alter table period_budget add column looked_at timestamptz;
alter table period_budget add column told_cap bigint;
alter table period_budget add column told_near boolean not null default false;
