"""Consents of customers, as heard, and what a contact that we begin is for."""

from libs.database.migrations import run_script

revision = "0010_consents"
down_revision = "0009_access"

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

-- NULL: somebody came to us.
alter table public.open_contacts add column if not exists purpose text collate "C";
"""


def upgrade() -> None:
    run_script(_SQL)
