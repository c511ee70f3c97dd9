"""Scopes: the access policy, members of staff and owners of customers, as heard."""

from libs.database.migrations import run_script

revision = "0009_access"
down_revision = "0008_staff"

_SQL = """
-- Of scopes, as heard on crm.customer.v1: the policy in force, members of staff with what they sign
-- in as and are named by, and whose each record is; `merged_into` is its survivor.
create table if not exists projection.access_policy (
    one boolean primary key,
    version int not null,
    data text not null
);
alter table projection.staff add column if not exists team text collate "C";
alter table projection.staff add column if not exists manager_id uuid;
create index if not exists staff_by_team on projection.staff (team) where team is not null;
create index if not exists staff_by_manager on projection.staff (manager_id)
    where manager_id is not null;
create table if not exists projection.staff_subjects (
    subject text collate "C",
    staff_id uuid,
    signs_in boolean,
    primary key (staff_id, signs_in, subject)
);
create index if not exists staff_subjects_by_subject on projection.staff_subjects (subject);
create table if not exists projection.owners (
    customer_id uuid primary key,
    owner text collate "C",
    staff_id uuid,
    merged_into uuid
);
create index if not exists owners_key on projection.owners
    ((coalesce(staff_id::text, '=' || owner) collate "C"));
create index if not exists owners_counted on projection.owners
    ((coalesce(merged_into, customer_id)));
"""


def upgrade() -> None:
    run_script(_SQL)
