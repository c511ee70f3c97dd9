"""Owners of customers for scopes, read from the store: whoever is assigned sees them at once."""

from libs.access.reach import OWNER_KEY
from libs.web.gate.scoping.scopes import Ownership, subject_of
from services.customer.domain.access.policy_stream import POLICY_STREAM
from services.customer.domain.archive.errors import ArchiveEntryNotFound
from services.customer.domain.customer.errors import CustomerNotFound, MemberNotFound
from services.customer.domain.relation.errors import EndNotFound

# The record that {0} counts for, as the last merge or unmerge in its own stream says.
_SURVIVOR = """coalesce((
    select case when g.data::json ->> 'left_id' = g.subject::text then g.subject::text
        else g.data::json ->> 'survivor_id' end
    from events g where g.stream = 'customer-' || {0}
        and g.type in ('crm.customer.merged.v1', 'crm.customer.unmerged.v1')
    order by g.version desc limit 1), {0}::text)"""
_OWNER = f"""(select {OWNER_KEY.format("")} from (
    select (a.data::json ->> 'staff_id')::uuid as staff_id, a.data::json ->> 'owner' as owner
    from events a where a.stream = 'customer-' || {_SURVIVOR}
        and a.type = 'crm.customer.owner_assigned.v1'
    order by a.version desc limit 1) assigned)"""
OWNERSHIP = Ownership(
    policy=f"""select version, data from events
    where stream = '{POLICY_STREAM}' order by version desc limit 1""",
    owner_of=_OWNER,
    records={
        **dict.fromkeys(("customer_id", "other_id", "survivor_id", "from_id", "to_id"), "{0}"),
        "entry_id": subject_of("archive"),
    },
    missing={
        "customer_id": CustomerNotFound,
        "entry_id": ArchiveEntryNotFound,
        "other_id": CustomerNotFound,
        "survivor_id": CustomerNotFound,
        "body/customer_id": MemberNotFound,
        "from_id": lambda: EndNotFound("/from_id"),
        "to_id": lambda: EndNotFound("/to_id"),
    },
)
