"""Members of staff, the hand-overs of their customers, and owners as members of staff."""

from libs.database.migrations import build_index, run_script

revision = "0008_staff"
down_revision = "0007_actors"

_SQL = """
create table if not exists public.staff (
    staff_id uuid primary key,
    team text collate "C",
    manager_id uuid,
    state text not null,
    until timestamptz,
    registered_at timestamptz not null
);
create index if not exists staff_by_team on public.staff (team, registered_at, staff_id);
create index if not exists staff_registered_at on public.staff (registered_at, staff_id);

-- Whom a subject of a token, or a label of former times, means as owner of a customer.
create table if not exists public.staff_subjects (
    subject text collate "C" primary key,
    staff_id uuid not null,
    signs_in boolean not null
);
create index if not exists staff_subjects_of on public.staff_subjects (staff_id);

create table if not exists public.hand_overs (
    hand_over_id uuid primary key,
    staff_id uuid not null,
    event_id uuid not null,
    reached uuid not null default '00000000-0000-0000-0000-000000000000',
    customers int not null default 0,
    finished_at timestamptz
);
create unique index if not exists hand_overs_under_way on public.hand_overs (staff_id)
    where finished_at is null;

alter table projection.customers add column if not exists staff_id uuid;
"""
# Whom an owner's label was ever assigned to, from the store itself: a hand-over must not depend on
# how far a projection has come.
_ASSIGNED = """public.events ((data::json ->> 'owner'), subject)
    where type = 'crm.customer.owner_assigned.v1'"""


def upgrade() -> None:
    run_script(_SQL)
    build_index("events_owner_assigned", _ASSIGNED)
