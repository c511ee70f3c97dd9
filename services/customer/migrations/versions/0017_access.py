"""Scopes: deputies beside the other rows of staff, and customers by the key of their owner."""

from libs.database.migrations import build_index, run_apart, run_script

revision = "0017_access"
down_revision = "0016_tags"

_SQL = """
alter table public.staff add column if not exists deputy_id uuid;
create index if not exists staff_by_deputy on public.staff (deputy_id) where deputy_id is not null;
create index if not exists staff_by_manager on public.staff (manager_id)
    where manager_id is not null;
"""
_DEPUTIES = """
update public.staff s set deputy_id = (
    select (e.data::json ->> 'deputy_id')::uuid from public.events e
    where e.stream = 'staff-' || s.staff_id and e.type = 'crm.staff.state_changed.v1'
    order by e.version desc limit 1)
where s.state = 'away'"""
# Of whoever is asked for by scope: customers in the order of the list, for each owner apart.
_BY_OWNER_KEY = """projection.customers
    ((coalesce(staff_id::text, '=' || owner) collate "C"), registered_at, customer_id)"""


def upgrade() -> None:
    run_script(_SQL)
    run_apart(_DEPUTIES)
    build_index("customers_owner_key", _BY_OWNER_KEY)
