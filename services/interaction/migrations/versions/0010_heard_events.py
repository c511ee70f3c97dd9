"""Events of other services about customers, for timelines."""

from libs.database.migrations import run_script

revision = "0010_heard_events"
down_revision = "0009_consents"

_SQL = """
-- References and codes of what other services recorded about a customer, never text about them;
-- one row for each customer an event is about. Insert only.
create table projection.heard_events (
    customer_id uuid not null,
    occurred_at timestamptz not null,
    event_id uuid not null,
    type text collate "C" not null,
    stream text collate "C" not null,
    version int not null,
    recorded_at timestamptz not null,
    actor text collate "C",
    via text collate "C",
    channel text collate "C",
    direction text collate "C",
    thread_id uuid,
    other_id uuid,
    data text not null,
    primary key (customer_id, occurred_at, event_id)
);
-- Who a record was one customer with, as of then.
create index heard_events_merges on projection.heard_events (customer_id, version)
    where type in ('crm.customer.merged.v1', 'crm.customer.unmerged.v1');
create index heard_events_voids on projection.heard_events (customer_id, stream)
    where type = 'crm.relation.voided.v1';
"""


def upgrade() -> None:
    run_script(_SQL)
