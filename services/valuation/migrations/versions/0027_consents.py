"""Consents of customers, as heard, beside what is suggested for them."""

from libs.database.migrations import run_script

revision = "0027_consents"
down_revision = "0026_access"

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
