"""What customers are worth by those they sent: each of these valued as they stand, or stood."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Literal
from uuid import UUID

from libs.database.connections import Source
from services.valuation.projections import tables
from services.valuation.projections.facts import microseconds
from services.valuation.projections.holdings import Holdings, nothing_held
from services.valuation.projections.layouts import places
from services.valuation.projections.merges import families_at
from services.valuation.projections.referrals import EVER, Link, links_of
from services.valuation.projections.tables import uuids
from services.valuation.rules.book import Columns, Kind, day_of
from services.valuation.rules.predicting import lifetime_value, outlook
from services.valuation.rules.referrals import Sent, sent
from services.valuation.rules.valuing import Ruling

Referred = Mapping[UUID, Sequence[Sent]]
_STORED = """
select customer_id, {of}, currency from scores where ruling = $1 and customer_id = any($2)"""


async def referred_now(
    source: Source, referrers: Sequence[UUID], ruling: Ruling, now: datetime
) -> Referred:
    """Whom these customers sent, valued under `ruling` as of now."""
    links = await links_of(source, referrers)
    if not links:
        return {}
    return _told(links, _worths(await tables.load(source, _customers(links)), ruling, now), ruling)


async def referred_at(
    source: Source,
    referrer: UUID,
    moment: datetime,
    basis: Literal["recorded", "occurred"],
    ruling: Ruling,
) -> Referred:
    """The same as of then: by what was recorded, or had occurred, of those referred."""
    until = moment if basis == "recorded" else EVER
    links = await links_of(source, [referrer], until)
    if not links:
        return {}
    customers = _customers(links)
    kin = await families_at(source, customers, until)
    facts = await tables.load_facts(source, kin.records_of(customers))
    facts = facts[facts[f"{basis}_at"] <= microseconds(moment)]
    known = set(uuids(facts["customer_id"][facts["kind"] == Kind.REGISTRATION]))
    worths = _worths(_folded(customers, kin.counted(facts)), ruling, moment)
    return _told([link for link in links if link.record in known], worths, ruling)


async def referred_as_stored(source: Source, referrers: Sequence[UUID], ruling: Ruling) -> Referred:
    """The same as they were last valued under `ruling`, as lists show everybody."""
    links = await links_of(source, referrers)
    if not links:
        return {}
    query = _STORED.format(of=ruling.policy.referrals.of)
    rows = await source.fetch(query, ruling.version, _customers(links))
    return _told(links, {row[0]: (row[1], row[2]) for row in rows}, ruling)


def _customers(links: Iterable[Link]) -> list[UUID]:
    return sorted({link.customer for link in links}, key=attrgetter("int"))


def _folded(customers: Sequence[UUID], facts: Columns) -> Holdings:
    held = nothing_held(customers)
    held.add(facts, places(held.states["customer_id"], facts["customer_id"]))
    return held


def _worths(held: Holdings, ruling: Ruling, as_of: datetime) -> dict[UUID, tuple[float, str]]:
    """What each is worth, and in which currency."""
    model, policy, day = ruling.model, ruling.policy, day_of(as_of)
    money = held.accounts(policy)
    worth = money.net
    if policy.referrals.of == "clv":
        ahead = outlook(held.states, money, model, policy, day)
        worth = lifetime_value(money, ahead, policy)
    told = zip(worth.tolist(), money.currency.tolist(), strict=True)
    return {
        customer: (amount, code.decode())
        for customer, (amount, code) in zip(held.customers, told, strict=True)
    }


def _told(
    links: Iterable[Link], worths: Mapping[UUID, tuple[float, str]], ruling: Ruling
) -> Referred:
    """Nothing, for who is not valued yet."""
    home, rules = ruling.policy.currency, ruling.policy.referrals
    found: dict[UUID, list[Sent]] = defaultdict(list)
    for link in links:
        worth, currency = worths.get(link.customer, (0.0, home))
        found[link.referrer].append(sent(link.customer, link.record, worth, currency, home, rules))
    return found
