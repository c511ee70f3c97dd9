"""Customers as they are valued at a moment, and what an explanation of one of them rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from libs.events.recorded import Recorded
from services.valuation.domain.override.state import HandGrade
from services.valuation.projections.costs import COSTS
from services.valuation.projections.holdings import Holdings
from services.valuation.projections.standings import Published
from services.valuation.referring import Referred
from services.valuation.rules.book import Columns, day_of
from services.valuation.rules.said import Said
from services.valuation.rules.valuation import Valuation, value
from services.valuation.rules.valuing import Ruling
from services.valuation.rules.wallets import Wallet


@dataclass(frozen=True, slots=True)
class Sight:
    """Rows of `customers`, valued under `ruling` as of a moment, or as of each one's own in
    `moments`, of the same day; `hands` are the grades that people
    set, of those who have one, `merged` the survivors of those who are records of another,
    `referred` whom those customers sent who sent somebody, `invoices` what is still owed (and
    maybe more), `costs` rows of COSTS, `wallets` those of whom there is an
    estimate."""

    customers: Sequence[UUID]
    states: Columns
    owner: Columns
    purses: Columns
    invoices: Columns
    valued: Valuation
    said: Said
    hands: Mapping[UUID, HandGrade]
    ruling: Ruling
    as_of: datetime
    merged: dict[UUID, UUID] = field(default_factory=dict)
    referred: Referred = field(default_factory=dict)
    wallets: Mapping[UUID, Wallet] = field(default_factory=dict)
    costs: Columns = field(default_factory=lambda: COSTS.unpack(None))
    moments: Mapping[UUID, datetime] = field(default_factory=dict)

    def known_at(self, customer: UUID) -> datetime:
        """As of when this customer is valued."""
        return self.moments.get(customer, self.as_of)

    @property
    def day(self) -> int:
        return day_of(self.as_of)


@dataclass(frozen=True, slots=True)
class Grounds:
    """A sight of one customer, with the facts it was folded from, everything people had said of
    them, and the event that published the grade; None where none did: nothing was graded then, or
    this is another ruling or basis than what is published goes by."""

    sight: Sight
    facts: Columns
    judgements: Sequence[Recorded]
    published: Recorded | None


def seen(held: Holdings, before: Published, said: Said, ruling: Ruling, as_of: datetime) -> Sight:
    return Sight(
        customers=held.customers,
        states=held.states,
        owner=held.owner,
        purses=held.purses,
        invoices=held.invoices,
        valued=value(held.known(said, before.last), ruling, day_of(as_of)),
        said=said,
        hands={},
        ruling=ruling,
        as_of=as_of,
    )
