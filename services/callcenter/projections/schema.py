"""The tables of this service's projections, in whatever schema they are being built."""

TABLES = """
-- One row per customer ever heard of.
create table standings (
    customer_id uuid primary key,
    grade text collate "C",      -- as heard on crm.valuation.v1
    owner text collate "C"       -- the account manager, as heard on crm.customer.v1
) with (fillfactor = 80);

create table tickets (
    ticket_id uuid primary key,
    customer_id uuid not null,
    queue text collate "C" not null,
    priority text collate "C" not null,
    opened_at timestamptz not null,
    subject_event uuid not null, -- the event whose seal subject_sealed is under
    subject_sealed text not null,
    state text collate "C" not null,
    agent_id uuid,
    level int not null
) with (fillfactor = 80);
create index tickets_opened_at on tickets (opened_at, ticket_id);
create index tickets_customer on tickets (customer_id, opened_at, ticket_id);
create index tickets_agent on tickets (agent_id, opened_at, ticket_id);
create index tickets_queue on tickets (queue, state, opened_at, ticket_id);
"""
