"""External ids are one customer's each: who holds which, kept in the transaction of the append.

Of an id that several customers had before, each keeps it at a `place` of their own, the first
registered at 0; nobody new can have it until all but one have given it up.
"""

from libs.database.migrations import run_script

revision = "0013_external_ids"
down_revision = "0012_axes"

_SQL = """
create table if not exists public.external_ids (
    system text collate "C" not null,
    id text collate "C" not null,
    place int not null default 0,
    customer_id uuid not null,
    primary key (system, id, place)
);
create index if not exists external_ids_of on public.external_ids (customer_id);

with newest as (
    select distinct on (subject) subject, data::json -> 'external_ids' as ids
    from public.events
    where type in ('crm.customer.registered.v1', 'crm.customer.changed.v1')
        and data like '%"external_ids"%' and data::json -> 'external_ids' is not null
    order by subject, version desc
), held as (
    select n.subject, each.key as system, each.value as id
    from newest n, json_each_text(n.ids) each
)
insert into public.external_ids (system, id, place, customer_id)
select h.system, h.id,
    row_number() over (partition by h.system, h.id order by e.position, h.subject) - 1, h.subject
from held h join public.events e on e.stream = 'customer-' || h.subject and e.version = 1
on conflict do nothing;
"""


def upgrade() -> None:
    run_script(_SQL)
