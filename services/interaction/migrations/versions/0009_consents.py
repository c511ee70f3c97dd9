"""Consents of customers, as heard, to mark what was begun without one."""

from libs.database.migrations import run_script

revision = "0009_consents"
down_revision = "0008_suspensions"

_SQL = """
-- What customers said about being contacted, each in the version of its record's stream; an erased
-- record has one row of version 0 that says so, and no other.
create table if not exists projection.consents (
    record_id uuid not null,
    version int not null,
    purpose text collate "C" not null,
    channel text collate "C",
    given boolean not null,
    at timestamptz not null,
    until timestamptz,
    speaks_for uuid[] not null,
    primary key (record_id, version)
);
"""


def upgrade() -> None:
    run_script(_SQL)
