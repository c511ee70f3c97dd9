"""Groups of customers as they are answered, and what their members are worth together."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from libs.events.customer import Kind
from libs.web.gate.personal import Visibility
from libs.web.reads.waiting import FreshnessAnswer
from services.customer.api.answers import Basis
from services.customer.api.overview_answers import TotalsAnswer, totals_answer
from services.customer.api.relations.graph_answers import NodeAnswer
from services.customer.api.worth.group_worth import WorthTogether, worth_together
from services.customer.projections import totals
from services.customer.projections.totals import TotalsRow
from services.customer.projections.value_rows import ValueRow
from services.customer.relations.group_reading import CustomerGroup, GroupKind


class MemberAnswer(BaseModel):
    """A customer in a group. `name` is null as `personal_data` says; `kind` and `grade` are as
    heard last, null before that."""

    customer_id: UUID
    records: list[UUID]
    kind: Kind | None
    name: str | None
    personal_data: Visibility
    grade: str | None


class GroupAnswer(BaseModel):
    """`head` is the parent of all, or the association, which is no member of itself; null of a
    household. `grades` says how many members have each, `ungraded` how many have none. `totals`
    are what all members bought, paid, got back and cost together, each customer counted once, per
    currency: never across. `worth` is what they are worth, null where not everybody's valuation is
    in scope. `cut`: there are more members than `limit`."""

    kind: GroupKind
    head: MemberAnswer | None
    members: list[MemberAnswer]
    grades: dict[str, int]
    ungraded: int
    totals: list[TotalsAnswer]
    worth: WorthTogether | None
    cut: bool


class GroupsAnswer(BaseModel):
    """`cut`: the customer is a member of more associations than are shown. Members are those of
    the moment that was asked; totals and grades are those of now, as fresh as `freshness` says."""

    customer_id: UUID
    groups: list[GroupAnswer]
    cut: bool
    as_of: datetime | None
    basis: Basis | None
    freshness: FreshnessAnswer


def group_answer(
    group: CustomerGroup,
    shown: Mapping[UUID, NodeAnswer],
    sums: Collection[TotalsRow],
    valued: Mapping[UUID, ValueRow] | None,
) -> GroupAnswer:
    """The group with sums of these rows; `valued` None: what they are worth is out of scope."""
    members = [_member(shown[id]) for id in group.members]
    grades = Counter(member.grade for member in members if member.grade)
    records, whose = group.records, members[0].customer_id
    own = [row for row in sums if row.customer_id in records]
    return GroupAnswer(
        kind=group.kind,
        head=_member(shown[group.head_id]) if group.head_id else None,
        members=members,
        grades=dict(sorted(grades.items())),
        ungraded=sum(member.grade is None for member in members),
        totals=[totals_answer(row) for row in totals.added_up(whose, own)],
        worth=None if valued is None else _worth(group, valued),
        cut=group.cut,
    )


def _worth(group: CustomerGroup, valued: Mapping[UUID, ValueRow]) -> WorthTogether:
    rows = [valued[id] for id in group.members if id in valued]
    return worth_together(len(group.members), rows)


def _member(node: NodeAnswer) -> MemberAnswer:
    return MemberAnswer(**{name: getattr(node, name) for name in MemberAnswer.model_fields})
