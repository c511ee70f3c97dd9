"""Relations of customers, each version a row; referrals and merges found in the store itself."""

from libs.database.migrations import build_index, run_script

revision = "0011_relations"
down_revision = "0010_in_clear"

_SQL = """
create table if not exists public.relations (
    relation_id uuid not null,
    version int not null,
    from_id uuid not null,
    to_id uuid not null,
    kind text collate "C" not null,
    role text collate "C",
    tier int,
    territory text collate "C",
    since timestamptz,
    until timestamptz,
    known_from timestamptz not null default clock_timestamp(),
    known_until timestamptz,
    primary key (relation_id, version)
);
create index if not exists relations_from on public.relations (from_id, kind, relation_id);
create index if not exists relations_to on public.relations (to_id, kind, relation_id);
"""
_REFERRED = """public.events ((data::json #>> '{acquisition,referred_by}'), position)
    where type = 'crm.customer.registered.v1'
    and (data::json #>> '{acquisition,referred_by}') is not null"""
_REGROUPED = """public.events (subject, position)
    where type in ('crm.customer.merged.v1', 'crm.customer.unmerged.v1')"""


def upgrade() -> None:
    run_script(_SQL)
    build_index("events_referred", _REFERRED)
    build_index("events_regrouped", _REGROUPED)
