"""Bodies of settlements, and of the order of sources."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from libs.identifiers.uuid7 import uuid7
from libs.web.errors.validation import FieldRefused, RequestModel
from libs.web.fields.fields import Code, Line
from services.customer.domain.provenance.settling import (
    SettleByRule,
    SettleFact,
    SettlingCommand,
)


def _once(sources: list[str]) -> list[str]:
    if len({*sources}) < len(sources):
        raise FieldRefused("twice", "must name no source twice")
    return sources


class SourcesBody(RequestModel):
    """Sources whose word decides where values contradict each other, the most trusted first;
    `staff`, `customer` and `system` are those of whoever told it without a source."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"sources": ["erp", "staff"]}]})

    sources: Annotated[list[Code], Field(max_length=50), AfterValidator(_once)]


class SettlementBody(RequestModel):
    """Either a `fact` and the event whose claim holds, with the reason, or `by_rule`: all that the
    order of sources decides."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"by_rule": True}]})

    fact: Code = Field(default_factory=str)
    event_id: UUID = Field(default_factory=uuid7)  # defaults are never looked at
    reason: Line = Field(default_factory=str)
    by_rule: bool = False

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        by_hand = self.model_fields_set & {"fact", "event_id", "reason"}
        if self.by_rule and by_hand:
            raise FieldRefused("one_needed", "must have either by_rule or a fact")
        if not self.by_rule and len(by_hand) < 3:
            raise FieldRefused("one_needed", "must have fact, event_id and reason, or by_rule")
        return self


def settlement_of(body: SettlementBody) -> SettlingCommand:
    if body.by_rule:
        return SettleByRule()
    return SettleFact(fact=body.fact, event_id=body.event_id, reason=body.reason)
