"""Records that were voided: out of the facts, and kept for what was known before."""

from libs.database.migrations import run_script

revision = "0023_voids"
down_revision = "0022_actors"

_SQL = """
set local search_path = projection, public;
alter table facts add column channel smallint not null default 0;
alter table wallets add column voided_at timestamptz;
create table voided_facts (
    customer_id uuid not null,
    event_id uuid not null,
    kind smallint not null,
    document uuid not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    currency text collate "C" not null,
    amount bigint not null,
    margin bigint not null,
    due int not null,
    detail smallint not null,
    channel smallint not null,
    voided_at timestamptz not null,
    void_event uuid not null,
    reason text collate "C" not null,
    primary key (customer_id, event_id)
);"""


def upgrade() -> None:
    run_script(_SQL)
