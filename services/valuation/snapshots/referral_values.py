"""Referral values: the worth of the customers that each one sent, as of now or of a moment."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Literal
from uuid import UUID

import numpy as np

from libs.database.connections import Source
from services.valuation.domain.arrays import FactTable
from services.valuation.domain.churn.outlook import lifetime_value, outlook
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.columns import Kind
from services.valuation.domain.policy.referral_rules import Sent, sent
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.projection.voided_facts import voided_since
from services.valuation.snapshots.referrers import EVER, Link, links_of
from services.valuation.storage import customer_tables
from services.valuation.storage.customer_tables import uuids
from services.valuation.storage.facts import microseconds
from services.valuation.storage.holdings import Holdings, nothing_held
from services.valuation.storage.layouts import places
from services.valuation.storage.merge_groups import merge_groups_at

Referred = Mapping[UUID, Sequence[Sent]]
_STORED = """
select customer_id, {of}, currency from scores where ruling = $1 and customer_id = any($2)"""


async def referred_now(
    source: Source, referrers: Sequence[UUID], configuration: ScoringConfiguration, today: int
) -> Referred:
    """Customers whom these ones sent, valued under `configuration` as of today."""
    links = await links_of(source, referrers)
    if not links:
        return {}
    return _by_referrer(
        links,
        _worths(await customer_tables.load(source, _customers(links)), configuration, today),
        configuration,
    )


async def referred_at(
    source: Source,
    referrer: UUID,
    moment: datetime,
    basis: Literal["recorded", "occurred"],
    configuration: ScoringConfiguration,
    calendar: BusinessCalendar,
) -> Referred:
    """The same as of then: by what was recorded, or had occurred, of those referred."""
    until = moment if basis == "recorded" else EVER
    links = await links_of(source, [referrer], until)
    if not links:
        return {}
    customers = _customers(links)
    merge_group = await merge_groups_at(source, customers, until)
    records = merge_group.records_of(customers)
    facts = await customer_tables.load_facts(source, records)
    if basis == "recorded":
        facts = np.concatenate((facts, await voided_since(source, records, moment)))
    facts = facts[facts[f"{basis}_at"] <= microseconds(moment)]
    known = set(uuids(facts["customer_id"][facts["kind"] == Kind.REGISTRATION]))
    held = _folded(customers, merge_group.counted(facts), calendar)
    worths = _worths(held, configuration, calendar.day(moment))
    return _by_referrer([link for link in links if link.record in known], worths, configuration)


async def referred_as_stored(
    source: Source, referrers: Sequence[UUID], configuration: ScoringConfiguration
) -> Referred:
    """The same as they were last valued under `ruling`, as lists show everybody."""
    links = await links_of(source, referrers)
    if not links:
        return {}
    query = _STORED.format(of=configuration.policy.referrals.of)
    rows = await source.fetch(query, configuration.version, _customers(links))
    return _by_referrer(links, {row[0]: (row[1], row[2]) for row in rows}, configuration)


def _customers(links: Iterable[Link]) -> list[UUID]:
    return sorted({link.customer for link in links}, key=attrgetter("int"))


def _folded(customers: Sequence[UUID], facts: FactTable, calendar: BusinessCalendar) -> Holdings:
    held = nothing_held(customers)
    held.add(facts, places(held.states["customer_id"], facts["customer_id"]), calendar)
    return held


def _worths(
    held: Holdings, configuration: ScoringConfiguration, day: int
) -> dict[UUID, tuple[float, str]]:
    """Worth of each customer, and its currency."""
    model, policy = configuration.model, configuration.policy
    money = held.accounts(policy)
    worth = money.net
    if policy.referrals.of == "clv":
        ahead = outlook(held.states, money, model, policy, day)
        worth = lifetime_value(money, ahead, policy)
    amounts = zip(worth.tolist(), money.currency.tolist(), strict=True)
    return {
        customer: (amount, code.decode())
        for customer, (amount, code) in zip(held.customers, amounts, strict=True)
    }


def _by_referrer(
    links: Iterable[Link],
    worths: Mapping[UUID, tuple[float, str]],
    configuration: ScoringConfiguration,
) -> Referred:
    """Nothing, for who is not valued yet."""
    home, rules = configuration.policy.currency, configuration.policy.referrals
    found: dict[UUID, list[Sent]] = defaultdict(list)
    for link in links:
        worth, currency = worths.get(link.customer, (0.0, home))
        found[link.referrer].append(sent(link.customer, link.record, worth, currency, home, rules))
    return found
