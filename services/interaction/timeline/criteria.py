"""Criteria of a timeline: which events are listed, as conditions on either table."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.access.heard import within
from libs.access.reach import EVERYTHING, Reach
from libs.consents.statements import TYPES as CONSENTS
from libs.database.fragments import Fragment
from libs.events.consent import Channel
from libs.events.interaction import Direction
from services.interaction.domain.timeline.item_kinds import TimelineKind, category_of

Basis = Literal["recorded", "occurred"]
_INTERACTION = "type = 'crm.interaction.recorded.v1'"
# `->` alone: what it gives is JSON still, in which an escaped NUL does no harm.
_FIELD = f"{_INTERACTION} and (data::json -> '{{}}')::text = {{{{value}}}}"
_THREAD = f"""{_INTERACTION} and
(stream = {{stream}} and data::json -> 'thread_id' is null
 or (data::json -> 'thread_id')::text = {{value}})"""


class Criteria(Struct, frozen=True, kw_only=True):
    """Filters that are asked for; `until` itself is not included. None: all of them."""

    kind: TimelineKind | None = None
    channel: Channel | None = None
    direction: Direction | None = None
    actor: str | None = None
    thread_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None


class Visible(Struct, frozen=True, kw_only=True):
    """Events the caller may see: `own_types` of this service's events, None for all of them;
    `heard_types` of others'; `others`, the customers whom a relation may lead to."""

    own_types: tuple[str, ...] | None = None
    heard_types: tuple[str, ...] = ()
    others: Reach = EVERYTHING


class Moment(Struct, frozen=True):
    """A moment, and whether recorded or occurred counts by then."""

    as_of: datetime
    basis: Basis

    @property
    def column(self) -> str:
        return "recorded_at" if self.basis == "recorded" else "occurred_at"

    def counts(self, recorded_at: datetime, occurred_at: datetime) -> bool:
        return (recorded_at if self.basis == "recorded" else occurred_at) <= self.as_of


def own_conditions(criteria: Criteria, visible: Visible, then: Moment | None) -> Iterator[Fragment]:
    """Conditions on the events of this service's store."""
    yield from _of_both(criteria, then)
    if visible.own_types is not None:
        yield Fragment("type = any({types})", types=list(visible.own_types))
    for name in ("channel", "direction"):
        if value := getattr(criteria, name):
            yield Fragment(_FIELD.format(name), value=f'"{value}"')
    if id := criteria.thread_id:
        yield Fragment(_THREAD, stream=f"interaction-{id}", value=f'"{id}"')


def heard_conditions(
    criteria: Criteria, visible: Visible, then: Moment | None
) -> Iterator[Fragment]:
    """Conditions on what was heard of other services."""
    yield from _of_both(criteria, then)
    yield Fragment("type = any({types})", types=list(visible.heard_types))
    for name in ("channel", "direction", "thread_id"):
        if (value := getattr(criteria, name)) is not None:
            yield Fragment(f"{name} = {{value}}", value=value)
    if in_reach := within(visible.others, "other_id"):
        yield Fragment("other_id is null or {in_reach}", in_reach=in_reach)


def _of_both(criteria: Criteria, then: Moment | None) -> Iterator[Fragment]:
    if then is not None:
        yield Fragment(f"{then.column} <= {{as_of}}", as_of=then.as_of)
    if criteria.kind is not None:
        yield Fragment(
            "split_part(stream, '-', 1) = {category}", category=category_of(criteria.kind)
        )
    if criteria.kind in ("consent", "customer"):
        is_one = Fragment("type = any({types})", types=sorted(CONSENTS))
        yield is_one if criteria.kind == "consent" else Fragment("not {is_one}", is_one=is_one)
    if criteria.actor is not None:
        yield Fragment("actor = {actor}", actor=criteria.actor)
    if criteria.since is not None:
        yield Fragment("occurred_at >= {since}", since=criteria.since)
    if criteria.until is not None:
        yield Fragment("occurred_at < {until}", until=criteria.until)
