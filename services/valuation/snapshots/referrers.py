"""The referrer of each customer: the one that the earliest of their records names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from libs.database.connections import Source
from libs.database.fragments import Fragment
from libs.money.currencies import CURRENCIES
from services.valuation.domain.customer.columns import Kind
from services.valuation.domain.policy.policy import Policy
from services.valuation.storage.merge_groups import KNOWN_THEN

EVER = datetime(9999, 1, 1, tzinfo=UTC)
# Whether to ask further: somebody names one of the customers $1, or may name a record of theirs.
MAY_HAVE_SENT = """(exists (select from profiles where referred_by = any($1))
    or exists (select from members where survivor_id = any($1)))"""
# One row for each referred customer, whatever records they and who sent them are made of; nobody
# sends themselves.
_WON = """
select distinct on (1) coalesce(m.survivor_id, p.customer_id) as customer, p.customer_id as record,
    coalesce(g.survivor_id, p.referred_by) as referrer
from profiles p left join joined m on m.member_id = p.customer_id
left join joined g on g.member_id = p.referred_by
where p.referred_by is not null
    and coalesce(g.survivor_id, p.referred_by) <> coalesce(m.survivor_id, p.customer_id) {among}
order by 1, p.registered_at, p.customer_id"""
_AMONG = _WON.format(among="and p.customer_id in (select record from kin)")
_LINKS = f"""
with joined as {KNOWN_THEN},
asked as (
    select id as record from unnest($1::uuid[]) as asked (id)
    union all select member_id from joined where survivor_id = any($1)
), concerned as (
    select distinct coalesce(m.survivor_id, p.customer_id) as customer
    from profiles p left join joined m on m.member_id = p.customer_id
    where p.referred_by in (select record from asked)
), kin as (
    select customer as record from concerned
    union all select member_id from joined where survivor_id in (select customer from concerned)
)
select referrer, customer, record from ({_AMONG}) won
where referrer = any($1) order by referrer, customer"""
_REGISTERED = f"""
select customer_id, event_id from facts
where customer_id = any($1) and kind = {Kind.REGISTRATION:d}"""
# As last valued; a share of each, rounded, so that it adds up to what is told one by one.
_VALUED = """(
select won.referrer, count(*) as customers,
    coalesce(sum(round(round(s.{of}::numeric, {decimals}) * {{share}}::numeric, {decimals}))
        filter (where s.currency = {{currency}}), 0) as value
from ({won}) won left join scores s on s.ruling = {{version}} and s.customer_id = won.customer
group by won.referrer)"""


@dataclass(frozen=True, slots=True)
class Link:
    """`customer` was referred by `referrer`, as the registration of `record` says."""

    referrer: UUID
    customer: UUID
    record: UUID


async def links_of(source: Source, referrers: Sequence[UUID], until: datetime = EVER) -> list[Link]:
    """Links to customers whom these ones sent, with the merges known by `until`."""
    return [Link(*row) for row in await source.fetch(_LINKS, list(referrers), until)]


async def registrations(source: Source, records: Sequence[UUID]) -> dict[UUID, UUID]:
    """The event that registered each record."""
    return dict(await source.fetch(_REGISTERED, list(records)))


def valued(configuration: int, policy: Policy) -> Fragment:
    """A subquery: everybody who sent somebody, how many, and their
    referral value in the policy's currency by the stored scores."""
    rules, decimals = policy.referrals, CURRENCIES[policy.currency]
    won = f"with joined as (select * from members) {_WON.format(among='')}"
    return Fragment(
        _VALUED.format(of=rules.of, decimals=decimals, won=won),
        share=Decimal(repr(rules.share)),
        currency=policy.currency,
        version=configuration,
    )
