"""Questions of the overview that need nothing but the customer, all in one statement."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from msgspec import Struct

from libs.database.fragments import Fragment
from libs.database.together import Pending, Question, Rows, Together
from libs.events.interaction import InteractionRecorded
from libs.events.recorded import Recorded
from libs.eventstore.reading import events_of
from services.customer.api.overview_parts.part_scopes import IsShown, PartScopes
from services.customer.axes.axis_streams import axes_stream, distributes
from services.customer.customer_streams import stream_of
from services.customer.domain.customer.state import Customer
from services.customer.domain.overview.traits import LOOKED_AT
from services.customer.domain.relation.kinds import KINDS
from services.customer.projections.activity import ACTIVITY, ActivityRow
from services.customer.projections.customer_rows import CUSTOMERS, CustomerRow
from services.customer.projections.invoices import Receivable, receivables
from services.customer.projections.service_cases import (
    CallRow,
    CaseRow,
    open_contacts,
    open_tickets,
)
from services.customer.projections.totals import TOTALS, TotalsRow
from services.customer.projections.value_rows import VALUES, ValueRow
from services.customer.relations.graph_reading import (
    Bounds,
    FirstLevel,
    Search,
    ask_first_level,
)
from services.customer.relations.relation_edges import Moment
from services.customer.staffing.staff_streams import StoredStaff, giver_of

MOST_COUNTED = 200  # customers related to this one
_LATEST = """
select newest.at, newest.data from unnest({records}::uuid[]) as asked (id), lateral (
    select at, id, data from happenings
    where customer_id = asked.id and what = 'interaction' order by at desc, id desc limit {most}
) newest order by newest.at desc, newest.id desc limit {most}"""
_decode = msgspec.json.Decoder(InteractionRecorded).decode


class Touch(Struct, frozen=True):
    """An interaction, without what is personal, and when it occurred."""

    at: datetime
    event: InteractionRecorded


class Subject(Struct, frozen=True):
    """The customer who is shown: as their own `events` tell, and whom their grade is kept of;
    `hand_over_id` is that by which their owner came."""

    known: Customer
    events: Sequence[Recorded]
    now: datetime
    hand_over_id: UUID | None

    @property
    def graded_as(self) -> UUID:
        return self.known.merged_into or self.known.customer_id

    @property
    def others(self) -> list[UUID]:
        """Records of theirs that have streams of their own."""
        return [id for id in self.known.records if id != self.known.customer_id]


class Asked(Struct, frozen=True):
    """Answers, there once all were asked; `graph` and `giver` are for staff alone."""

    customers: Pending[dict[UUID, CustomerRow]]
    values: Pending[dict[UUID, ValueRow]]
    activity: Pending[dict[UUID, ActivityRow]]
    totals: Pending[dict[tuple[UUID, str], TotalsRow]]
    owed: Pending[list[Receivable]]
    distributes: Pending[UUID | None]
    streams: Pending[dict[str, list[Recorded]]]
    tickets: Pending[list[CaseRow]]
    contacts: Pending[list[CallRow]]
    latest: Pending[list[Touch]]
    value_shown: IsShown
    service_shown: IsShown
    interactions_shown: IsShown
    giver: Pending[StoredStaff | None] | None
    graph: FirstLevel | None


def ask_of(together: Together, subject: Subject, scopes: PartScopes) -> Asked:
    """Add what is asked of the customer. What is out of scope is not told from the answers."""
    id, records = subject.known.customer_id, subject.known.records
    streams = [axes_stream(id), *map(stream_of, subject.others)]
    search = Search(Moment(subject.now), KINDS, "any", Bounds(1, MOST_COUNTED))
    handed = subject.hand_over_id if scopes.staff else None
    return Asked(
        customers=together.add(CUSTOMERS.rows_of([subject.graded_as])),
        values=together.add(VALUES.rows_of([subject.graded_as])),
        activity=together.add(ACTIVITY.rows_of(records)),
        totals=together.add(TOTALS.rows_of(records)),
        owed=together.add(receivables(records, subject.now)),
        distributes=together.add(distributes(records, subject.now)),
        streams=together.add(events_of(streams)),
        tickets=together.add(open_tickets(records)),
        contacts=together.add(open_contacts(records)),
        latest=together.add(latest_interactions(records)),
        value_shown=scopes.shown(together, scopes.valuations, subject.graded_as),
        service_shown=scopes.shown(together, scopes.service, id),
        interactions_shown=scopes.shown(together, scopes.interactions, id),
        giver=together.add(giver_of(handed)) if handed else None,
        graph=ask_first_level(together, id, search) if scopes.staff else None,
    )


def latest_interactions(records: Sequence[UUID]) -> Question[list[Touch]]:
    """The last ones of a customer with these records, the latest first."""

    def touches(rows: Rows) -> list[Touch]:
        return [Touch(at, _decode(data)) for at, data in rows]

    return Question(Fragment(_LATEST, records=list(records), most=LOOKED_AT), touches)
