"""Answers about a customer's axes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from libs.events.recorded import Recorded
from libs.events.relation import Axis, AxisValue
from libs.web.gate.auth import Caller
from libs.web.reads.attribution import Attribution, attribution
from libs.web.reads.waiting import FreshnessAnswer
from services.customer.domain.axis.derivation import Derived
from services.customer.domain.axis.state import Axes


class AxisByHand(BaseModel):
    """A value that somebody gave, with the code of their reason."""

    values: list[AxisValue]
    reason: str
    set_at: datetime


class AxisByActor(Attribution, AxisByHand):
    pass


class AxisDerived(BaseModel):
    """A value that follows by the rule `reason`, from the purchase, interaction or relation
    `because`."""

    value: AxisValue
    reason: str
    because: UUID | None


class AxisAnswer(BaseModel):
    """`values` are those that hold: set by hand, or else derived; empty while nobody knows."""

    values: list[AxisValue]
    set: AxisByActor | None
    derived: AxisDerived | None


class AxesAnswer(BaseModel):
    """A customer's axes. `version` counts what people said; the rest is as fresh as `freshness`
    says."""

    customer_id: UUID
    distance: AxisAnswer
    purchase_relation: AxisAnswer
    temperament: AxisAnswer
    version: int
    freshness: FreshnessAnswer


class SetAxesAnswer(BaseModel):
    """Axes that people said something about, as it was when the command was done."""

    customer_id: UUID
    axes: dict[Axis, AxisByHand]
    version: int


def set_axes_answer(customer_id: UUID, state: Axes | None, version: int) -> SetAxesAnswer:
    return SetAxesAnswer(
        customer_id=customer_id,
        axes={
            axis: AxisByHand(
                values=list(each.setting.values), reason=each.setting.reason, set_at=each.at
            )
            for axis, each in (state.by_hand if state else {}).items()
        },
        version=version,
    )


def axes_answer(
    customer_id: UUID,
    events: Sequence[Recorded],
    derived: Mapping[Axis, Derived],
    who: Caller,
    freshness: FreshnessAnswer,
) -> AxesAnswer:
    newest: dict[Axis, Recorded] = {event.event().axis: event for event in events}

    def axis(name: Axis) -> AxisAnswer:
        setting = _set_by(newest[name], who) if name in newest else None
        found = derived.get(name)
        follows = found and AxisDerived(
            value=found.value, reason=found.reason, because=found.because
        )
        values: list[AxisValue] = [follows.value] if follows else []
        return AxisAnswer(
            values=setting.values if setting else values, set=setting, derived=follows
        )

    return AxesAnswer(
        customer_id=customer_id,
        distance=axis("distance"),
        purchase_relation=axis("purchase_relation"),
        temperament=axis("temperament"),
        version=len(events),
        freshness=freshness,
    )


def _set_by(recorded: Recorded, who: Caller) -> AxisByActor | None:
    if recorded.type != "crm.axis.set.v1":
        return None
    setting = recorded.event()
    return AxisByActor(
        values=list(setting.values),
        reason=setting.reason,
        set_at=recorded.occurred_at,
        **attribution(recorded, who),
    )
