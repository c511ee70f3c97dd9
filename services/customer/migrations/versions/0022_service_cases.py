"""Open tickets and contacts of customers, as heard from the call centre."""

from libs.database.migrations import run_script

revision = "0022_service_cases"
down_revision = "0021_search"

_SQL = """
create table projection.service_tickets (
    ticket_id uuid primary key,
    customer_id uuid not null,
    queue text collate "C" not null,
    priority text collate "C" not null,
    opened_at timestamptz not null,
    kind text collate "C",
    state text collate "C" not null,
    agent_id uuid,
    level int not null
);
create index service_tickets_open on projection.service_tickets (customer_id, opened_at, ticket_id)
    where state = 'open';
-- Contacts that wait or are served; closed ones have no row.
create table projection.service_contacts (
    contact_id uuid primary key,
    customer_id uuid not null,
    channel text collate "C" not null,
    queue text collate "C" not null,
    since timestamptz not null,
    purpose text collate "C",
    agent_id uuid
);
create index service_contacts_of on projection.service_contacts (customer_id, since, contact_id);
"""


def upgrade() -> None:
    run_script(_SQL)
