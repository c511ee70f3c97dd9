"""One customer as of a moment: by what had been recorded, or had occurred, until then."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

import numpy as np

from libs.database.connections import Source
from libs.events.recorded import Recorded
from libs.events.valuation import CustomerGraded
from libs.eventstore.reading import read_stream
from libs.identifiers.uuid7 import drawn_at
from services.valuation.domain.arrays import FactTable, Places
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.columns import NEVER, Kind, day_number
from services.valuation.domain.overrides.override_history import hand_of, overrides_at
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.treatment import Granted, named
from services.valuation.projection.costs import costs_of
from services.valuation.projection.voided_facts import voided_facts
from services.valuation.snapshots.evidence import facts_of, records_of
from services.valuation.snapshots.referral_values import referred_at
from services.valuation.snapshots.snapshot import ExplainedSnapshot, Snapshot, take_snapshot
from services.valuation.snapshots.wallet_shares import wallets_of
from services.valuation.storage import merge_groups
from services.valuation.storage.configuration_table import fitting_of
from services.valuation.storage.customer_tables import uuids
from services.valuation.storage.facts import microseconds, moment_of
from services.valuation.storage.holdings import nothing_held
from services.valuation.storage.layouts import places
from services.valuation.storage.merge_groups import merge_groups_at, survivor_at
from services.valuation.storage.override_table import stream_of as judgements_of
from services.valuation.storage.published_grades import grade_in_force, published_of, stream_of

Basis = Literal["recorded", "occurred"]
# Longer than a consumer is behind while anybody can rely on what is answered.
_SOON = timedelta(hours=1)
_ERASED = "select erased from customers where customer_id = $1"


async def as_recorded(
    source: Source,
    customer: UUID,
    moment: datetime,
    configuration: ScoringConfiguration,
    calendar: BusinessCalendar,
    *,
    decided: bool,
) -> ExplainedSnapshot | None:
    """Snapshot by what was known at `moment`; None if nothing was. `decided`: with the grade and
    treatment published by then; otherwise graded by `configuration` alone."""
    merge_group = await merge_groups_at(source, [customer], moment)
    survivor = await survivor_at(source, customer, moment)
    ever = await facts_of(source, customer, merge_group, known_at=moment)
    facts = ever[ever["recorded_at"] <= microseconds(moment)]
    voided = await voided_facts(source, records_of(customer, merge_group), voided_by=moment)
    if not len(facts) and not voided:
        return None
    known = facts[:0] if survivor else facts
    overrides = await read_stream(source, judgements_of(customer))
    override_events = [one for one in overrides if one.recorded_at <= moment]
    snapshot = await _snapshot(
        source, customer, known, override_events, moment, "recorded", configuration, calendar
    )
    if survivor:
        snapshot.states["known"] = (facts["kind"] == Kind.REGISTRATION).any()
        snapshot = replace(snapshot, merged={customer: survivor})
    if not decided:
        return ExplainedSnapshot(snapshot, known, override_events, None, voided)
    graded = await read_stream(source, stream_of(customer)) if not survivor else []
    published = grade_in_force(_published_by(moment, graded, _recorded(ever, overrides)))
    if not snapshot.states["orders"].any():
        published = None  # withdrawn, or to be withdrawn as soon as the consumer is there
    snapshot = _as_published(snapshot, published.event() if published else None)
    if hand := hand_of(override_events, snapshot.day):
        snapshot = replace(snapshot, hands={customer: hand})
    return ExplainedSnapshot(snapshot, known, override_events, published, voided)


async def as_occurred(
    source: Source,
    customer: UUID,
    moment: datetime,
    configuration: ScoringConfiguration,
    calendar: BusinessCalendar,
) -> ExplainedSnapshot | None:
    """Snapshot of the customer as they really were at `moment`, by all that is known today; None if
    nothing had happened. Graded by `configuration` alone."""
    merge_group = await merge_groups.merge_groups(source, [customer])
    facts = await facts_of(source, customer, merge_group)
    facts = facts[facts["occurred_at"] <= microseconds(moment)]
    if not len(facts):
        return None
    override_events = await read_stream(source, judgements_of(customer))
    snapshot = await _snapshot(
        source, customer, facts, override_events, moment, "occurred", configuration, calendar
    )
    voided = await voided_facts(source, records_of(customer, merge_group), occurred_by=moment)
    return ExplainedSnapshot(snapshot, facts, override_events, None, voided)


async def _snapshot(
    source: Source,
    customer: UUID,
    facts: FactTable,
    override_events: Sequence[Recorded],
    moment: datetime,
    basis: Basis,
    configuration: ScoringConfiguration,
    calendar: BusinessCalendar,
) -> Snapshot:
    held = nothing_held([customer])
    owner = places(held.states["customer_id"], facts["customer_id"])
    held.add(facts, owner, calendar)  # `known`, too
    held.states["erased"] = bool(await source.fetchval(_ERASED, customer))
    ids = held.states["customer_id"]
    fitting = await fitting_of(source, ids, configuration)
    overrides = overrides_at(ids, fitting, override_events, calendar)
    before, day = published_of(None, held, configuration), calendar.day(moment)
    found = take_snapshot(held, before, overrides, configuration, moment, day)
    referred = await referred_at(source, customer, moment, basis, configuration, calendar)
    wallets = await wallets_of(source, [customer], configuration.policy, moment, basis)
    return replace(found, referred=referred, wallets=wallets, costs=costs_of(facts))


def _recorded(facts: FactTable, override_events: Sequence[Recorded]) -> dict[UUID, datetime]:
    """Moment at which each event was recorded, by its id."""
    moments = map(moment_of, facts["recorded_at"].tolist())
    moments_known = dict(zip(uuids(facts["event_id"]), moments, strict=True))
    return moments_known | {one.event_id: one.recorded_at for one in override_events}


def _published_by(
    moment: datetime, graded: Sequence[Recorded], recorded: Mapping[UUID, datetime]
) -> list[Recorded]:
    """Grades published by `moment`, or soon after it because of what had been recorded by then: a
    valuation whose `as_of` is the moment of the newest fact has the grade that followed from it."""

    def caused(one: Recorded) -> bool:
        because = one.event().because
        return bool(because) and all((recorded.get(id) or drawn_at(id)) <= moment for id in because)

    return [
        one
        for one in graded
        if one.occurred_at <= moment or (one.occurred_at <= moment + _SOON and caused(one))
    ]


def _as_published(snapshot: Snapshot, graded: CustomerGraded | None) -> Snapshot:
    """The snapshot with what was published, whatever would be decided today. Nobody has a grade
    that was not published, or that its scoring configuration does not know."""
    if graded is None:
        nothing = np.array([UNGRADED])
        return replace(snapshot, valued=replace(snapshot.valued, grade=nothing, computed=nothing))
    piloted, review = graded.pilot is not None, graded.credit_review_on
    return replace(
        snapshot,
        valued=replace(
            snapshot.valued,
            grade=_place(snapshot.configuration, graded.grade, piloted),
            computed=_place(snapshot.configuration, graded.computed_grade or graded.grade, piloted),
            credit_class=np.array([CREDIT_CLASSES.index(graded.credit_class)]),
            by_hand=np.array([graded.set_by_hand]),
            piloted=np.array([piloted]),
            policy_version=np.array([graded.policy_version]),
            granted=Granted(
                limit=np.array([int(graded.credit_limit)]),
                terms=named([graded.payment_terms]),
                review_day=np.array([NEVER if review is None else day_number(review)]),
            ),
        ),
    )


def _place(configuration: ScoringConfiguration, grade: str, piloted: bool) -> Places:
    """Place of the grade in the scoring configuration's `grade_names`, the pilot's after the
    others."""
    before = len(configuration.policy.grade_names) if piloted and configuration.pilot else 0
    own = configuration.rules_at(piloted).policy.grade_names
    return np.array([before + own.index(grade) if grade in own else UNGRADED])
