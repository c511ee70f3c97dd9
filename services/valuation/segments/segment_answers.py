"""Segments as they are sent and answered."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from libs.web.errors.problems import invalid_field
from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import Label
from libs.web.reads.attribution import Attribution
from libs.web.reads.pages import Page
from libs.web.reads.waiting import FreshnessAnswer
from services.valuation.domain.segments.segment_rules import InvalidRule, Rule, rule_of
from services.valuation.segments.definitions import Segment
from services.valuation.valuations.list_endpoints import ValuationItem

EXAMPLE_RULE: Any = {
    "all": [
        {"fact": "grade", "one_of": ["A", "B"]},
        {"any": [{"fact": "churn_risk", "at_least": 0.5}, {"fact": "complaints", "at_least": 2}]},
        {"not": {"fact": "bought_category", "one_of": ["music"], "within_days": 90}},
    ]
}


def _plain(document: Any) -> Any:
    """Bodies have their numbers as decimals, which events would write down as texts."""
    match document:
        case Decimal():
            return float(document)
        case dict():
            return {name: _plain(value) for name, value in document.items()}
        case list():
            return [_plain(value) for value in document]
        case _:
            return document


RuleDocument = Annotated[
    dict[str, Any],
    BeforeValidator(_plain),
    Field(description='{"all": [...]}, {"any": [...]}, {"not": ...} or a condition on one fact'),
]


class RuleBody(RequestModel):
    model_config = ConfigDict(json_schema_extra={"examples": [{"rule": EXAMPLE_RULE}]})

    rule: RuleDocument


class SegmentBody(RequestModel):
    """`segment_id` is yours or drawn by us."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"name": "Likely to go", "rule": EXAMPLE_RULE}]}
    )

    segment_id: UUID | None = None
    name: Label
    rule: RuleDocument


class ChangedBody(RequestModel):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"name": "Likely to go", "rule": EXAMPLE_RULE}]}
    )

    name: Label
    rule: RuleDocument


class SegmentAnswer(Attribution):
    """`version` counts the definitions it had; `actor` is who gave it this one."""

    segment_id: UUID
    version: int
    name: str
    rule: dict[str, Any]
    defined_at: datetime


class SegmentList(BaseModel):
    items: list[SegmentAnswer]
    next_cursor: str | None = None


class SegmentWithSize(SegmentAnswer):
    """`customers` fit the rule at this moment; `told` were said to be in it by events. No amount of
    the rule is of the `currencies_apart`: who is reported in one of them passes no test of it."""

    customers: int
    told: int
    currencies_apart: list[str]


class Preview(BaseModel):
    """Number of customers who fit a rule now, `of` all there are. No amount of the rule is in any
    of `currencies_apart`: a customer reported in one of them passes no test of an amount."""

    customers: int
    of: int
    currencies_apart: list[str]


class MemberList(Page[ValuationItem]):
    freshness: FreshnessAnswer


class MembershipItem(BaseModel):
    """Time that a customer has been in a segment; `left_at` is null while they are in it."""

    segment_id: UUID
    customer_id: UUID
    entered_at: datetime
    left_at: datetime | None


def rule_in(document: dict[str, Any]) -> Rule:
    """Raises a 422 problem naming the part of the rule that is wrong."""
    try:
        return rule_of(document)
    except InvalidRule as refused:
        raise invalid_field(f"/rule{refused.pointer}", "invalid", refused.reason) from None


def segment_answer(segment: Segment) -> SegmentAnswer:
    return SegmentAnswer(
        segment_id=segment.segment_id,
        version=segment.version,
        name=segment.name,
        rule=segment.document,
        defined_at=segment.defined_at,
        actor=segment.actor,
        via=segment.via,
    )
