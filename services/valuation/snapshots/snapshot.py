"""Customers as they are valued at a moment, and what an explanation of one of them rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from libs.events.recorded import Recorded
from services.valuation.domain.arrays import (
    BalanceTable,
    CostTable,
    FactTable,
    InvoiceTable,
    Rows,
    StateTable,
)
from services.valuation.domain.customer.share_of_wallet import Wallet
from services.valuation.domain.overrides.override_columns import Overrides
from services.valuation.domain.overrides.state import HandGrade
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.valuation import Valuation, value
from services.valuation.projection.costs import COSTS
from services.valuation.projection.voided_facts import VoidedFact
from services.valuation.snapshots.referral_values import Referred
from services.valuation.storage.holdings import Holdings
from services.valuation.storage.published_grades import PublishedGrades


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Rows of `customers`, valued under `ruling` as of a moment, or as of each one's own in
    `moments`, of the same business `day`; `hands` are the grades that people
    set, of those who have one, `merged` the survivors of those who are records of another,
    `referred` whom those customers sent who sent somebody, `invoices` what is still owed (and
    maybe more), `costs` rows of COSTS, `wallets` those of whom there is an
    estimate."""

    customers: Sequence[UUID]
    states: StateTable
    owner: Rows
    balances: BalanceTable
    invoices: InvoiceTable
    valued: Valuation
    overrides: Overrides
    hands: Mapping[UUID, HandGrade]
    configuration: ScoringConfiguration
    as_of: datetime
    day: int
    merged: dict[UUID, UUID] = field(default_factory=dict)
    referred: Referred = field(default_factory=dict)
    wallets: Mapping[UUID, Wallet] = field(default_factory=dict)
    costs: CostTable = field(default_factory=lambda: COSTS.unpack(None))
    moments: Mapping[UUID, datetime] = field(default_factory=dict)

    def known_at(self, customer: UUID) -> datetime:
        """Moment as of which this customer is valued."""
        return self.moments.get(customer, self.as_of)


@dataclass(frozen=True, slots=True)
class ExplainedSnapshot:
    """A snapshot of one customer, with the facts it was folded from, everything people had said of
    them, and the event that published the grade; None where none did: nothing was graded then, or
    this is another scoring configuration or basis than what is published goes by. What was
    `voided` counts for nothing in it."""

    snapshot: Snapshot
    facts: FactTable
    override_events: Sequence[Recorded]
    published: Recorded | None
    voided: Sequence[VoidedFact] = ()


def take_snapshot(
    held: Holdings,
    before: PublishedGrades,
    overrides: Overrides,
    configuration: ScoringConfiguration,
    as_of: datetime,
    day: int,
) -> Snapshot:
    """`day` is that of `as_of`."""
    return Snapshot(
        customers=held.customers,
        states=held.states,
        owner=held.owner,
        balances=held.balances,
        invoices=held.invoices,
        valued=value(held.known(overrides, before.last), configuration, day),
        overrides=overrides,
        hands={},
        configuration=configuration,
        as_of=as_of,
        day=day,
    )
