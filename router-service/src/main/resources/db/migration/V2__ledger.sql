-- The ledger: what model calls may cost and have cost, in micro-SEK. ${service} is router.
-- For every cap: settled + reserved <= cap, kept by one conditional update in the commit that writes the attempt.

create table model_attempt (
    tenant_id           text not null,
    attempt_id          text not null,
    -- The meeting, or call/<id> for a call that belongs to none: then the call is a meeting of its own.
    budget_id           text not null,
    call_id             uuid not null,
    task                text not null,
    tier                text not null,
    deployment          text not null,
    shadow              boolean not null,
    instance            text not null,
    month               text not null,
    day                 text not null,
    state               text not null check (state in ('OPEN', 'SETTLED', 'RELEASED', 'EXPIRED')),
    worst_micro_sek     bigint not null check (worst_micro_sek >= 0),
    charged_micro_sek   bigint not null default 0 check (charged_micro_sek >= 0),
    input_tokens        bigint,
    cached_input_tokens bigint,
    output_tokens       bigint,
    cost_source         text,
    outcome             text,
    error_class         text,
    started_at          timestamptz not null,
    expires_at          timestamptz not null,
    ended_at            timestamptz,
    -- Everything else that the attempt's event and cost rows tell, so that anybody can write them after a crash.
    ask                 text not null,
    primary key (tenant_id, attempt_id)
);
create index model_attempt_of_budget on model_attempt (tenant_id, budget_id, started_at, attempt_id);
create index model_attempt_open on model_attempt (expires_at) where state = 'OPEN';
create index model_attempt_started on model_attempt using brin (started_at);
alter table model_attempt enable row level security;
alter table model_attempt force row level security;

create table meeting_budget (
    tenant_id       text not null,
    budget_id       text not null,
    -- The cap of the last ask; the setting in force is asked with every ask.
    cap             bigint,
    settled         bigint not null default 0 check (settled >= 0),
    reserved        bigint not null default 0 check (reserved >= 0),
    shadow_settled  bigint not null default 0 check (shadow_settled >= 0),
    shadow_reserved bigint not null default 0 check (shadow_reserved >= 0),
    -- 0 far from the cap, 1 near it, 2 something was denied; and how many changes were told.
    level           smallint not null default 0,
    changes         integer not null default 0,
    touched_at      timestamptz not null default now(),
    primary key (tenant_id, budget_id)
) with (fillfactor = 70);
alter table meeting_budget enable row level security;
alter table meeting_budget force row level security;

-- What of a month or day has been handed to instances: the sum of their leases. tenant_id '' is the platform.
create table period_budget (
    kind      text not null check (kind in ('tenant', 'month', 'shadow')),
    tenant_id text not null,
    period    text not null,
    granted   bigint not null default 0 check (granted >= 0),
    -- 2 something was denied; and how many changes were told.
    level     smallint not null default 0,
    changes   integer not null default 0,
    primary key (kind, tenant_id, period)
) with (fillfactor = 70);
alter table period_budget enable row level security;
alter table period_budget force row level security;

-- What an instance holds of it. The row stays when the lease has ended, as the account of what it spent.
create table budget_lease (
    kind       text not null,
    tenant_id  text not null,
    period     text not null,
    instance   text not null,
    amount     bigint not null default 0,
    settled    bigint not null default 0 check (settled >= 0),
    reserved   bigint not null default 0 check (reserved >= 0),
    expires_at timestamptz not null,
    primary key (kind, tenant_id, period, instance)
) with (fillfactor = 50);
alter table budget_lease enable row level security;
alter table budget_lease force row level security;

create policy own_rows on model_attempt to ${service}_app
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
create policy staff_reads on model_attempt for select to ${service}_app using (current_setting('app.tenant', true) = '*');
create policy every_row on model_attempt to ${service}_worker using (true) with check (true);
create policy own_rows on meeting_budget to ${service}_app
    using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
create policy staff_reads on meeting_budget for select to ${service}_app using (current_setting('app.tenant', true) = '*');
create policy every_row on meeting_budget to ${service}_worker using (true) with check (true);
-- A tenant's call also moves the platform's own figures.
create policy own_rows on period_budget to ${service}_app
    using (tenant_id in ('', current_setting('app.tenant', true)))
    with check (tenant_id in ('', current_setting('app.tenant', true)));
create policy staff_reads on period_budget for select to ${service}_app using (current_setting('app.tenant', true) = '*');
create policy every_row on period_budget to ${service}_worker using (true) with check (true);
create policy own_rows on budget_lease to ${service}_app
    using (tenant_id in ('', current_setting('app.tenant', true)))
    with check (tenant_id in ('', current_setting('app.tenant', true)));
create policy staff_reads on budget_lease for select to ${service}_app using (current_setting('app.tenant', true) = '*');
create policy every_row on budget_lease to ${service}_worker using (true) with check (true);

grant select, insert, update on model_attempt, meeting_budget, period_budget, budget_lease to ${service}_app;
grant select, delete on model_attempt, meeting_budget to ${service}_worker;
grant select, update on period_budget, budget_lease to ${service}_worker;

-- Sees to it that the instance's lease covers what is needed, as far as the cap allows, leaves the lease locked, and says
-- what is free in it. Order of locks everywhere: meetings, then by tenant own lease before period, the platform last.
-- Others' leases are only taken when nobody holds them.
create function ledger_fund(
    p_kind text, p_tenant text, p_period text, p_instance text, p_need bigint, p_cap bigint, p_block bigint,
    p_now timestamptz, p_lease interval) returns bigint language plpgsql as $$
declare
    l budget_lease;
    o record;
    g bigint;
    missing bigint;
    more bigint;
begin
    select * into l from budget_lease
        where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = p_instance for update;
    if not found then
        insert into budget_lease (kind, tenant_id, period, instance, expires_at)
            values (p_kind, p_tenant, p_period, p_instance, p_now + p_lease) on conflict do nothing;
        select * into l from budget_lease
            where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = p_instance for update;
    end if;
    if p_need = 0 then
        return 0;
    end if;
    missing := l.settled + l.reserved + p_need - l.amount;
    select granted into g from period_budget where kind = p_kind and tenant_id = p_tenant and period = p_period;
    if missing > 0 or g > p_cap then
        insert into period_budget (kind, tenant_id, period) values (p_kind, p_tenant, p_period) on conflict do nothing;
        select granted into g from period_budget
            where kind = p_kind and tenant_id = p_tenant and period = p_period for update;
        if g > p_cap then
            -- The cap was lowered: what is held without need goes back first.
            g := g - greatest(l.amount - l.settled - l.reserved, 0);
            l.amount := l.settled + l.reserved;
            missing := p_need;
        end if;
        if p_cap - g < missing then
            for o in select * from budget_lease
                where kind = p_kind and tenant_id = p_tenant and period = p_period and instance <> p_instance
                    and expires_at < p_now and amount > settled + reserved
                for update skip locked
            loop
                g := g - (o.amount - o.settled - o.reserved);
                update budget_lease set amount = settled + reserved
                    where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = o.instance;
            end loop;
        end if;
        more := greatest(least(greatest(p_block, missing), p_cap - g), 0);
        g := g + more;
        l.amount := l.amount + more;
        update period_budget set granted = g, level = case when more > 0 and more >= missing then 0 else level end
            where kind = p_kind and tenant_id = p_tenant and period = p_period;
        update budget_lease set amount = l.amount, expires_at = p_now + p_lease
            where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = p_instance;
    elsif l.amount - l.settled - l.reserved - p_need > 2 * p_block then
        -- Many reservations were settled for less: a busy instance does not sit on what others may need.
        more := l.amount - l.settled - l.reserved - p_need - p_block;
        l.amount := l.amount - more;
        update period_budget set granted = granted - more
            where kind = p_kind and tenant_id = p_tenant and period = p_period;
        update budget_lease set amount = l.amount, expires_at = p_now + p_lease
            where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = p_instance;
    elsif l.expires_at < p_now + p_lease / 2 then
        update budget_lease set expires_at = p_now + p_lease
            where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = p_instance;
    end if;
    return case when g > p_cap then 0 else l.amount - l.settled - l.reserved end;
end $$;

-- Moves an instance's account; a charge above what was reserved takes what it needs of the period, cap or not.
create function ledger_move(
    p_kind text, p_tenant text, p_period text, p_instance text, p_reserved bigint, p_settled bigint)
    returns void language plpgsql as $$
declare
    over bigint;
begin
    update budget_lease set reserved = reserved + p_reserved, settled = settled + p_settled
        where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = p_instance
        returning settled + reserved - amount into over;
    if not found then
        insert into budget_lease (kind, tenant_id, period, instance, reserved, settled, expires_at)
            values (p_kind, p_tenant, p_period, p_instance, p_reserved, p_settled, now());
        over := p_settled + p_reserved;
    end if;
    if over > 0 then
        update budget_lease set amount = amount + over
            where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = p_instance;
        insert into period_budget (kind, tenant_id, period, granted) values (p_kind, p_tenant, p_period, over)
            on conflict (kind, tenant_id, period) do update set granted = period_budget.granted + over;
    end if;
end $$;

-- An ask (ASK), an end (END) or the taking back of an ask whose answer nobody heard (VOID). b is the place of its budget,
-- f of its tenant's month and p of the platform's month or day of shadows in the lists that come with it; a shadow has no f.
create type ledger_item as (
    op text, tenant text, budget text, b int, f int, p int, attempt text, call_id uuid, task text, tier text,
    deployment text, shadow boolean, month text, day text, worst bigint, cap bigint, started timestamptz,
    expires timestamptz, ask text, state text, charged bigint, input bigint, cached bigint, output bigint, source text,
    outcome text, error text, ended timestamptz);

-- Writes a batch and says for each item what became of it. Further rows tell of a meeting's budget (NEAR, EXHAUSTED,
-- RAISED, LOWERED) or a period's (EXHAUSTED_TENANT, EXHAUSTED_MONTH, EXHAUSTED_SHADOW).
-- Budgets come sorted by tenant and id, periods by tenant with the platform's last: that is the order of locks. Rows are
-- locked and read once, counted on in memory, and written once.
create function ledger_write(
    p_items jsonb, p_tenants text[], p_budgets text[], p_kinds text[], p_owners text[], p_periods text[], p_needs bigint[],
    p_caps bigint[], p_instance text, p_block bigint, p_now timestamptz, p_lease interval)
    returns table (o_item int, o_verdict text, o_amount bigint, o_cap bigint, o_settled bigint, o_reserved bigint, o_changes int)
    language plpgsql as $$
declare
    items ledger_item[];
    i ledger_item;
    m meeting_budget;
    ms meeting_budget[];
    dirty boolean[] := array_fill(false, array[cardinality(p_budgets)]);
    a model_attempt;
    free bigint[];
    held bigint[] := array_fill(0::bigint, array[cardinality(p_kinds)]);
    spent bigint[] := held;
    tenant text := '';
    n int := 0;
    k int;
    known boolean;
    refusal text;
begin
    select array_agg(x) into items from jsonb_populate_recordset(null::ledger_item, p_items) x;
    for k in 1 .. cardinality(p_budgets) loop
        if p_tenants[k] <> tenant then
            tenant := p_tenants[k];
            perform set_config('app.tenant', tenant, true);
        end if;
        select * into m from meeting_budget where tenant_id = tenant and budget_id = p_budgets[k] for update;
        if not found then
            insert into meeting_budget (tenant_id, budget_id) values (tenant, p_budgets[k]) on conflict do nothing;
            select * into m from meeting_budget where tenant_id = tenant and budget_id = p_budgets[k] for update;
        end if;
        ms[k] := m;
    end loop;
    for k in 1 .. cardinality(p_kinds) loop
        if p_owners[k] <> '' and p_owners[k] <> tenant then
            tenant := p_owners[k];
            perform set_config('app.tenant', tenant, true);
        end if;
        free[k] := ledger_fund(
            p_kinds[k], p_owners[k], p_periods[k], p_instance, p_needs[k], p_caps[k], p_block, p_now, p_lease);
    end loop;

    foreach i in array items loop
        if i.tenant <> tenant then
            tenant := i.tenant;
            perform set_config('app.tenant', tenant, true);
        end if;
        m := ms[i.b];
        select * into a from model_attempt where tenant_id = i.tenant and attempt_id = i.attempt for update;
        known := found;
        o_item := n;
        n := n + 1;
        if i.op = 'ASK' then
            if not i.shadow and i.cap is distinct from m.cap then
                if m.cap is not null then
                    m.changes := m.changes + 1;
                    o_verdict := case when i.cap > m.cap then 'RAISED' else 'LOWERED' end;
                    o_amount := m.cap; o_cap := i.cap; o_settled := m.settled; o_reserved := m.reserved;
                    o_changes := m.changes;
                    return next;
                    if i.cap > m.cap then
                        m.level := case when m.level > 0 and m.settled >= i.cap - i.cap / 5 then 1 else 0 end;
                    end if;
                end if;
                m.cap := i.cap;
                dirty[i.b] := true;
            end if;
            refusal := case
                when known then null
                when i.shadow then case when i.worst > free[i.p] then 'SHADOW' end
                when m.settled + m.reserved + i.worst > i.cap then 'MEETING'
                when i.worst > free[i.f] then 'TENANT'
                when i.worst > free[i.p] then 'MONTH' end;
            o_cap := i.cap; o_settled := m.settled; o_reserved := m.reserved;
            if known then
                o_verdict := case a.state when 'OPEN' then 'RESERVED' else 'ENDED_BEFORE' end;
                o_amount := i.worst;
            elsif refusal = 'MEETING' then
                if m.level < 2 then
                    m.level := 2;
                    m.changes := m.changes + 1;
                    dirty[i.b] := true;
                    o_verdict := 'EXHAUSTED'; o_amount := i.worst; o_changes := m.changes;
                    return next;
                end if;
                o_verdict := 'MEETING_BUDGET';
                o_amount := greatest(i.cap - m.settled - m.reserved, 0);
            elsif refusal is not null then
                k := case refusal when 'TENANT' then i.f else i.p end;
                update period_budget q set level = 2, changes = q.changes + 1
                    where q.kind = p_kinds[k] and q.tenant_id = p_owners[k] and q.period = p_periods[k] and q.level < 2
                    returning 'EXHAUSTED_' || refusal, q.changes, i.worst, p_caps[k] into o_verdict, o_changes, o_amount, o_cap;
                if found then
                    select coalesce(sum(l.settled), 0) + spent[k], coalesce(sum(l.reserved), 0) + held[k]
                        into o_settled, o_reserved from budget_lease l
                        where l.kind = p_kinds[k] and l.tenant_id = p_owners[k] and l.period = p_periods[k];
                    return next;
                end if;
                o_verdict := refusal || '_BUDGET';
                o_amount := free[k] + greatest(p_caps[k] - coalesce((select q.granted from period_budget q
                    where q.kind = p_kinds[k] and q.tenant_id = p_owners[k] and q.period = p_periods[k]), 0), 0);
            else
                insert into model_attempt (tenant_id, attempt_id, budget_id, call_id, task, tier, deployment, shadow, instance,
                        month, day, state, worst_micro_sek, started_at, expires_at, ask)
                    values (i.tenant, i.attempt, i.budget, i.call_id, i.task, i.tier, i.deployment, i.shadow, p_instance,
                        i.month, i.day, 'OPEN', i.worst, i.started, i.expires, i.ask);
                if i.shadow then
                    m.shadow_reserved := m.shadow_reserved + i.worst;
                else
                    m.reserved := m.reserved + i.worst;
                    free[i.f] := free[i.f] - i.worst;
                    held[i.f] := held[i.f] + i.worst;
                end if;
                free[i.p] := free[i.p] - i.worst;
                held[i.p] := held[i.p] + i.worst;
                dirty[i.b] := true;
                o_verdict := 'RESERVED'; o_amount := i.worst;
            end if;
        elsif known and a.state <> 'OPEN' then
            o_verdict := 'ALREADY'; o_amount := a.charged_micro_sek;
        elsif not known and (i.op = 'VOID' or i.charged = 0) then
            o_verdict := 'UNASKED'; o_amount := 0;
        else
            if not known then
                -- Never lose money: what was spent without an ask is charged all the same, and told.
                insert into model_attempt (tenant_id, attempt_id, budget_id, call_id, task, tier, deployment, shadow, instance,
                        month, day, state, worst_micro_sek, started_at, expires_at, ask)
                    values (i.tenant, i.attempt, i.budget, i.call_id, i.task, i.tier, i.deployment, i.shadow, p_instance,
                        i.month, i.day, 'OPEN', 0, i.started, i.expires, i.ask)
                    returning * into a;
            end if;
            update model_attempt set state = i.state, charged_micro_sek = i.charged, input_tokens = i.input,
                    cached_input_tokens = i.cached, output_tokens = i.output, cost_source = i.source, outcome = i.outcome,
                    error_class = i.error, ended_at = i.ended
                where tenant_id = i.tenant and attempt_id = i.attempt;
            if a.shadow then
                m.shadow_reserved := m.shadow_reserved - a.worst_micro_sek;
                m.shadow_settled := m.shadow_settled + i.charged;
            else
                m.reserved := m.reserved - a.worst_micro_sek;
                m.settled := m.settled + i.charged;
                if m.level = 0 and m.cap is not null and i.charged > 0 and m.settled >= m.cap - m.cap / 5 then
                    m.level := 1;
                    m.changes := m.changes + 1;
                    o_verdict := 'NEAR'; o_amount := i.charged; o_cap := m.cap; o_settled := m.settled;
                    o_reserved := m.reserved; o_changes := m.changes;
                    return next;
                end if;
            end if;
            dirty[i.b] := true;
            if a.instance = p_instance then
                if not a.shadow then
                    held[i.f] := held[i.f] - a.worst_micro_sek;
                    spent[i.f] := spent[i.f] + i.charged;
                end if;
                held[i.p] := held[i.p] - a.worst_micro_sek;
                spent[i.p] := spent[i.p] + i.charged;
            else
                if not a.shadow then
                    perform ledger_move('tenant', i.tenant, a.month, a.instance, -a.worst_micro_sek, i.charged);
                end if;
                perform ledger_move(p_kinds[i.p], '', p_periods[i.p], a.instance, -a.worst_micro_sek, i.charged);
            end if;
            o_verdict := case when i.op = 'VOID' then 'VOIDED' when known then 'ENDED' else 'ENDED_UNASKED' end;
            o_amount := i.charged;
        end if;
        ms[i.b] := m;
        o_cap := m.cap; o_settled := m.settled; o_reserved := m.reserved; o_changes := m.changes;
        return next;
    end loop;

    for k in 1 .. cardinality(p_budgets) loop
        if dirty[k] then
            m := ms[k];
            if m.tenant_id <> tenant then
                tenant := m.tenant_id;
                perform set_config('app.tenant', tenant, true);
            end if;
            update meeting_budget set cap = m.cap, settled = m.settled, reserved = m.reserved,
                    shadow_settled = m.shadow_settled, shadow_reserved = m.shadow_reserved, level = m.level,
                    changes = m.changes, touched_at = p_now
                where tenant_id = m.tenant_id and budget_id = m.budget_id;
        end if;
    end loop;
    for k in 1 .. cardinality(p_kinds) loop
        if held[k] <> 0 or spent[k] <> 0 then
            if p_owners[k] <> '' and p_owners[k] <> tenant then
                tenant := p_owners[k];
                perform set_config('app.tenant', tenant, true);
            end if;
            perform ledger_move(p_kinds[k], p_owners[k], p_periods[k], p_instance, held[k], spent[k]);
        end if;
    end loop;
end $$;

-- Gives back what an instance holds without need.
create function ledger_give_back(p_instance text) returns bigint language plpgsql as $$
declare
    l record;
    back bigint := 0;
begin
    for l in select * from budget_lease where instance = p_instance and amount > settled + reserved
        order by case kind when 'tenant' then 0 else 1 end, tenant_id, kind, period for update
    loop
        update budget_lease set amount = l.settled + l.reserved
            where kind = l.kind and tenant_id = l.tenant_id and period = l.period and instance = p_instance;
        update period_budget set granted = granted - (l.amount - l.settled - l.reserved)
            where kind = l.kind and tenant_id = l.tenant_id and period = l.period;
        back := back + l.amount - l.settled - l.reserved;
    end loop;
    return back;
end $$;
