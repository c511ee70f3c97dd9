"""Grades set by hand, assessments, and what is granted of credit beside what is allowed."""

from libs.database.migrations import run_apart, run_script

revision = "0008_judgements"
down_revision = "0007_segments"

SQL = """set local search_path = public;
-- The last grade that people set of a customer, through the day `until_day`; and what they judged
-- for scorecards, each indicator until it is judged again. Written in the transaction that appends
-- the events (streams judgement-*), so no rebuild touches them.
create table if not exists hand_grades (
    customer_id uuid primary key,
    event_id uuid not null,
    set_at timestamptz not null,
    set_by text not null,
    grade text collate "C" not null,
    reason text collate "C" not null,
    until_day int not null
);
create table if not exists assessments (
    customer_id uuid,
    indicator text collate "C",
    points smallint not null,
    judged_day int not null,
    judged_by text not null,
    period text collate "C",
    event_id uuid not null,
    primary key (customer_id, indicator)
);

-- Of what was published: the grade that was computed, beside one set by hand; what else it brings;
-- and the review that raises limit or terms, where they wait for one.
alter table standings
    add column if not exists computed text collate "C" not null default '',
    add column if not exists price_terms text collate "C",
    add column if not exists marketing text collate "C",
    add column if not exists review_day int not null default -2147483648;

-- As in the graded event; `worth` is what grades compare, money or points.
alter table scores
    add column if not exists computed text collate "C",
    add column if not exists payment_terms text collate "C" not null default '',
    add column if not exists credit_limit bigint not null default 0,
    add column if not exists review_day int not null default -2147483648,
    add column if not exists worth float8 not null default 0,
    add column if not exists mark smallint not null default 0,
    add column if not exists by_hand boolean not null default false,
    add column if not exists piloted boolean not null default false;
"""
FILLED = (
    "update public.standings set computed = grade",
    "update public.scores set due_day = -2147483648",
    "update public.rulings set swept_day = null where state in ('in_force', 'building', 'ready')",
)


def upgrade() -> None:
    run_script(SQL)
    run_apart(*FILLED)
