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

-- Sees to it that the instance's lease covers what is needed, as far as the cap allows, and leaves the lease locked.
-- Order of locks everywhere: meetings, then by tenant own lease before period, the platform last. Others' leases are only
-- taken when nobody holds them.
create function ledger_fund(
    p_kind text, p_tenant text, p_period text, p_instance text, p_need bigint, p_cap bigint, p_block bigint,
    p_now timestamptz, p_lease interval) returns void language plpgsql as $$
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
        return;
    end if;
    missing := l.settled + l.reserved + p_need - l.amount;
    select granted into g from period_budget where kind = p_kind and tenant_id = p_tenant and period = p_period;
    if missing > 0 or coalesce(g, 0) > p_cap then
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
    elsif l.expires_at < p_now + p_lease / 2 then
        update budget_lease set expires_at = p_now + p_lease
            where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = p_instance;
    end if;
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

-- What could still be reserved of a period.
create function ledger_left(p_kind text, p_tenant text, p_period text, p_instance text, p_cap bigint)
    returns bigint language sql stable as $$
    select greatest(coalesce((select amount - settled - reserved from budget_lease
            where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = p_instance), 0), 0)
        + greatest(p_cap - coalesce((select granted from period_budget
            where kind = p_kind and tenant_id = p_tenant and period = p_period), 0), 0)
$$;

-- Whether the instance's lease has this much, and whether what was handed out keeps to the cap.
create function ledger_holds(p_kind text, p_tenant text, p_period text, p_instance text, p_worst bigint, p_cap bigint)
    returns boolean language sql stable as $$
    select settled + reserved + p_worst <= amount
        and coalesce((select granted <= p_cap from period_budget p
            where p.kind = l.kind and p.tenant_id = l.tenant_id and p.period = l.period), p_worst = 0)
    from budget_lease l where kind = p_kind and tenant_id = p_tenant and period = p_period and instance = p_instance
$$;

-- An ask (ASK), an end (END) or the taking back of an ask whose answer nobody heard (VOID).
create type ledger_item as (
    item int, op text, tenant text, budget text, attempt text, call_id uuid, task text, tier text, deployment text,
    shadow boolean, month text, day text, worst bigint, cap bigint, tenant_cap bigint, month_cap bigint, shadow_cap bigint,
    started timestamptz, expires timestamptz, ask text, state text, charged bigint, input bigint, cached bigint,
    output bigint, source text, outcome text, error text, ended timestamptz);

-- Writes a batch and says for each item what became of it. Further rows tell of a meeting's budget (NEAR, EXHAUSTED,
-- RAISED, LOWERED) or a period's (EXHAUSTED_TENANT, EXHAUSTED_MONTH, EXHAUSTED_SHADOW). It sets the tenant that row security sees, item by item.
create function ledger_write(p_items jsonb, p_instance text, p_block bigint, p_now timestamptz, p_lease interval)
    returns table (o_item int, o_verdict text, o_amount bigint, o_cap bigint, o_settled bigint, o_reserved bigint, o_changes int)
    language plpgsql as $$
declare
    items ledger_item[];
    i ledger_item;
    need record;
    m meeting_budget;
    a model_attempt;
    known boolean;
    refusal text;
    remains bigint;
begin
    select array_agg(x order by x.item) into items from jsonb_populate_recordset(null::ledger_item, p_items) x;
    for need in select distinct tenant, budget from unnest(items) order by 1, 2 loop
        perform set_config('app.tenant', need.tenant, true);
        perform 1 from meeting_budget where tenant_id = need.tenant and budget_id = need.budget for update;
        if not found then
            insert into meeting_budget (tenant_id, budget_id) values (need.tenant, need.budget) on conflict do nothing;
            perform 1 from meeting_budget where tenant_id = need.tenant and budget_id = need.budget for update;
        end if;
    end loop;
    for need in
        select x.tenant, x.month, coalesce(sum(x.worst) filter (where x.op = 'ASK'), 0) worst,
            coalesce(min(x.tenant_cap) filter (where x.op = 'ASK'), 0) cap
        from unnest(items) x where not x.shadow group by 1, 2 order by 1, 2
    loop
        perform set_config('app.tenant', need.tenant, true);
        perform ledger_fund('tenant', need.tenant, need.month, p_instance, need.worst::bigint, need.cap, p_block, p_now, p_lease);
    end loop;
    for need in
        select x.shadow, case when x.shadow then x.day else x.month end period,
            coalesce(sum(x.worst) filter (where x.op = 'ASK'), 0) worst,
            coalesce(min(case when x.shadow then x.shadow_cap else x.month_cap end) filter (where x.op = 'ASK'), 0) cap
        from unnest(items) x group by 1, 2 order by 1, 2
    loop
        perform ledger_fund(case when need.shadow then 'shadow' else 'month' end, '', need.period, p_instance,
            need.worst::bigint, need.cap, p_block, p_now, p_lease);
    end loop;

    foreach i in array items loop
        perform set_config('app.tenant', i.tenant, true);
        select * into m from meeting_budget where tenant_id = i.tenant and budget_id = i.budget;
        select * into a from model_attempt where tenant_id = i.tenant and attempt_id = i.attempt for update;
        known := found;
        if i.op = 'ASK' then
            if not i.shadow and i.cap is distinct from m.cap then
                if m.cap is not null then
                    m.changes := m.changes + 1;
                    o_item := i.item; o_verdict := case when i.cap > m.cap then 'RAISED' else 'LOWERED' end;
                    o_amount := m.cap; o_cap := i.cap; o_settled := m.settled; o_reserved := m.reserved;
                    o_changes := m.changes;
                    return next;
                    if i.cap > m.cap then
                        m.level := case when m.level > 0 and m.settled >= i.cap - i.cap / 5 then 1 else 0 end;
                    end if;
                end if;
                update meeting_budget set cap = i.cap, changes = m.changes, level = m.level
                    where tenant_id = i.tenant and budget_id = i.budget;
            end if;
            refusal := null;
            if known then
                o_verdict := case a.state when 'OPEN' then 'RESERVED' else 'ENDED_BEFORE' end;
            elsif i.shadow then
                remains := ledger_left('shadow', '', i.day, p_instance, i.shadow_cap);
                refusal := case when ledger_holds('shadow', '', i.day, p_instance, i.worst, i.shadow_cap) then null else 'SHADOW_BUDGET' end;
            elsif m.settled + m.reserved + i.worst > i.cap then
                refusal := 'MEETING_BUDGET';
                remains := greatest(i.cap - m.settled - m.reserved, 0);
            elsif ledger_holds('tenant', i.tenant, i.month, p_instance, i.worst, i.tenant_cap) is not true then
                refusal := 'TENANT_BUDGET';
                remains := ledger_left('tenant', i.tenant, i.month, p_instance, i.tenant_cap);
            elsif ledger_holds('month', '', i.month, p_instance, i.worst, i.month_cap) is not true then
                refusal := 'MONTH_BUDGET';
                remains := ledger_left('month', '', i.month, p_instance, i.month_cap);
            end if;
            o_item := i.item; o_cap := i.cap; o_settled := m.settled; o_reserved := m.reserved;
            if refusal = 'MEETING_BUDGET' and m.level < 2 then
                m.changes := m.changes + 1;
                update meeting_budget set level = 2, changes = m.changes where tenant_id = i.tenant and budget_id = i.budget;
                o_verdict := 'EXHAUSTED'; o_amount := i.worst; o_changes := m.changes;
                return next;
            end if;
            if refusal in ('TENANT_BUDGET', 'MONTH_BUDGET', 'SHADOW_BUDGET') then
                update period_budget p set level = 2, changes = p.changes + 1
                    where p.kind = case refusal when 'TENANT_BUDGET' then 'tenant' when 'MONTH_BUDGET' then 'month' else 'shadow' end
                        and p.tenant_id = case refusal when 'TENANT_BUDGET' then i.tenant else '' end
                        and p.period = case refusal when 'SHADOW_BUDGET' then i.day else i.month end and p.level < 2
                    returning 'EXHAUSTED_' || upper(p.kind), p.changes,
                        (select coalesce(sum(l.settled), 0) from budget_lease l
                            where l.kind = p.kind and l.tenant_id = p.tenant_id and l.period = p.period),
                        (select coalesce(sum(l.reserved), 0) from budget_lease l
                            where l.kind = p.kind and l.tenant_id = p.tenant_id and l.period = p.period)
                    into o_verdict, o_changes, o_settled, o_reserved;
                if found then
                    o_amount := i.worst;
                    o_cap := case refusal when 'TENANT_BUDGET' then i.tenant_cap when 'MONTH_BUDGET' then i.month_cap else i.shadow_cap end;
                    return next;
                end if;
            end if;
            if refusal is not null then
                o_verdict := refusal; o_amount := remains; o_changes := m.changes;
                return next;
                continue;
            end if;
            if not known then
                o_verdict := 'RESERVED';
                insert into model_attempt (tenant_id, attempt_id, budget_id, call_id, task, tier, deployment, shadow, instance,
                        month, day, state, worst_micro_sek, started_at, expires_at, ask)
                    values (i.tenant, i.attempt, i.budget, i.call_id, i.task, i.tier, i.deployment, i.shadow, p_instance,
                        i.month, i.day, 'OPEN', i.worst, i.started, i.expires, i.ask);
                update meeting_budget set touched_at = p_now,
                        reserved = reserved + case when i.shadow then 0 else i.worst end,
                        shadow_reserved = shadow_reserved + case when i.shadow then i.worst else 0 end
                    where tenant_id = i.tenant and budget_id = i.budget;
                if i.shadow then
                    perform ledger_move('shadow', '', i.day, p_instance, i.worst, 0);
                else
                    perform ledger_move('tenant', i.tenant, i.month, p_instance, i.worst, 0);
                    perform ledger_move('month', '', i.month, p_instance, i.worst, 0);
                end if;
            end if;
            o_amount := i.worst; o_changes := m.changes;
            return next;
            continue;
        end if;

        o_item := i.item; o_cap := m.cap; o_settled := m.settled; o_reserved := m.reserved; o_changes := m.changes;
        if known and a.state <> 'OPEN' then
            o_verdict := 'ALREADY'; o_amount := a.charged_micro_sek;
            return next;
            continue;
        end if;
        if not known and (i.op = 'VOID' or i.charged = 0) then
            o_verdict := 'UNASKED'; o_amount := 0;
            return next;
            continue;
        end if;
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
            update meeting_budget set touched_at = p_now, shadow_reserved = shadow_reserved - a.worst_micro_sek,
                    shadow_settled = shadow_settled + i.charged
                where tenant_id = i.tenant and budget_id = i.budget;
            perform ledger_move('shadow', '', a.day, a.instance, -a.worst_micro_sek, i.charged);
        else
            m.settled := m.settled + i.charged;
            m.reserved := m.reserved - a.worst_micro_sek;
            if m.level = 0 and m.cap is not null and i.charged > 0 and m.settled >= m.cap - m.cap / 5 then
                m.level := 1;
                m.changes := m.changes + 1;
                o_verdict := 'NEAR'; o_amount := i.charged; o_settled := m.settled; o_reserved := m.reserved;
                o_changes := m.changes;
                return next;
            end if;
            update meeting_budget set touched_at = p_now, settled = m.settled, reserved = m.reserved, level = m.level,
                    changes = m.changes
                where tenant_id = i.tenant and budget_id = i.budget;
            perform ledger_move('tenant', i.tenant, a.month, a.instance, -a.worst_micro_sek, i.charged);
            perform ledger_move('month', '', a.month, a.instance, -a.worst_micro_sek, i.charged);
        end if;
        o_verdict := case when i.op = 'VOID' then 'VOIDED' when known then 'ENDED' else 'ENDED_UNASKED' end;
        o_amount := i.charged; o_settled := m.settled; o_reserved := m.reserved; o_changes := m.changes;
        return next;
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
