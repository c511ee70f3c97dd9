"""Possible duplicates: what records may have in common, the pairs that follow, and dismissals."""

from libs.database.migrations import run_script

revision = "0027_duplicates"
down_revision = "0026_personal_reads"

_SQL = """
-- Keyed hashes of what each record may have in common with others, and when they were told of.
create table projection.match_facts (
    customer_id uuid primary key,
    survivor_id uuid not null,
    region text collate "C",
    tokens bigint[] not null,
    since timestamptz[] not null
);
create index match_facts_of_survivor on projection.match_facts (survivor_id);
create index match_facts_tokens on projection.match_facts using gin (tokens)
    with (fastupdate = off);
-- Customers who may be one, the lesser id first, and the dismissal that is known of them.
create table projection.duplicate_pairs (
    customer_id uuid not null,
    other_id uuid not null,
    score int not null,
    reasons text[] not null,
    since timestamptz not null,
    dismissed boolean not null,
    new_reasons text[] not null,
    dismissed_customer_id uuid,
    dismissed_other_id uuid,
    primary key (customer_id, other_id)
);
create index duplicate_pairs_by_score on projection.duplicate_pairs
    (dismissed, score desc, customer_id, other_id);
create index duplicate_pairs_of_other on projection.duplicate_pairs (other_id);
-- Records that somebody looked at and found to be two, the lesser id first.
create table projection.duplicate_dismissals (
    customer_id uuid not null,
    other_id uuid not null,
    version int not null,
    matched text[] not null,
    reason text collate "C" not null,
    dismissed_at timestamptz not null,
    actor text collate "C",
    primary key (customer_id, other_id)
);
create index duplicate_dismissals_of_other on projection.duplicate_dismissals (other_id);
"""


def upgrade() -> None:
    run_script(_SQL)
