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
from services.valuation.evidence import facts_of
from services.valuation.projections import merging
from services.valuation.projections.costs import costs_of
from services.valuation.projections.facts import microseconds, moment_of
from services.valuation.projections.fitting import fitting_of
from services.valuation.projections.holdings import nothing_held
from services.valuation.projections.judgements import stream_of as judgements_of
from services.valuation.projections.layouts import places
from services.valuation.projections.merges import families_at, survivor_at
from services.valuation.projections.standings import published_of, stream_of
from services.valuation.projections.tables import uuids
from services.valuation.referring import referred_at
from services.valuation.rules.book import NEVER, Columns, Kind, day_number
from services.valuation.rules.clauses import CREDIT_CLASSES
from services.valuation.rules.grading import UNGRADED
from services.valuation.rules.granting import Granted, named
from services.valuation.rules.judged import hand_of, points_said
from services.valuation.rules.valuing import Ruling
from services.valuation.sight import Grounds, Sight, seen
from services.valuation.wallets import wallets_of

Basis = Literal["recorded", "occurred"]
# Longer than a consumer is behind while anybody can rely on what is answered.
_SOON = timedelta(hours=1)
_ERASED = "select erased from customers where customer_id = $1"


async def as_recorded(
    source: Source, customer: UUID, moment: datetime, ruling: Ruling, *, decided: bool
) -> Grounds | None:
    """By what was known then; None when that was nothing. `decided`: graded and treated as was
    published then; otherwise by `ruling` alone."""
    kin = await families_at(source, [customer], moment)
    survivor = await survivor_at(source, customer, moment)
    ever = await facts_of(source, customer, kin)
    facts = ever[ever["recorded_at"] <= microseconds(moment)]
    if not len(facts):
        return None
    known = facts[:0] if survivor else facts
    said = await read_stream(source, judgements_of(customer))
    judgements = [one for one in said if one.recorded_at <= moment]
    sight = await _sight(source, customer, known, judgements, moment, "recorded", ruling)
    if survivor:
        sight.states["known"] = (facts["kind"] == Kind.REGISTRATION).any()
        sight = replace(sight, merged={customer: survivor})
    if not decided:
        return Grounds(sight, known, judgements, None)
    graded = await read_stream(source, stream_of(customer)) if not survivor else []
    published = _published_by(moment, graded, _recorded(ever, said))[-1:]
    sight = _as_published(sight, published[0].event() if published else None)
    if hand := hand_of(judgements, sight.day):
        sight = replace(sight, hands={customer: hand})
    return Grounds(sight, known, judgements, published[0] if published else None)


async def as_occurred(
    source: Source, customer: UUID, moment: datetime, ruling: Ruling
) -> Grounds | None:
    """As it really was, by all that is known today; None when nothing had happened. Graded by
    `ruling` alone."""
    facts = await facts_of(source, customer, await merging.families(source, [customer]))
    facts = facts[facts["occurred_at"] <= microseconds(moment)]
    if not len(facts):
        return None
    judgements = await read_stream(source, judgements_of(customer))
    sight = await _sight(source, customer, facts, judgements, moment, "occurred", ruling)
    return Grounds(sight, facts, judgements, None)


async def _sight(
    source: Source,
    customer: UUID,
    facts: Columns,
    judgements: Sequence[Recorded],
    moment: datetime,
    basis: Basis,
    ruling: Ruling,
) -> Sight:
    held = nothing_held([customer])
    held.add(facts, places(held.states["customer_id"], facts["customer_id"]))  # `known`, too
    held.states["erased"] = bool(await source.fetchval(_ERASED, customer))
    ids = held.states["customer_id"]
    said = points_said(ids, await fitting_of(source, ids, ruling), judgements)
    found = seen(held, published_of(None, held, ruling), said, ruling, moment)
    referred = await referred_at(source, customer, moment, basis, ruling)
    wallets = await wallets_of(source, [customer], ruling.policy, moment, basis)
    return replace(found, referred=referred, wallets=wallets, costs=costs_of(facts))


def _recorded(facts: Columns, judgements: Sequence[Recorded]) -> dict[UUID, datetime]:
    """When each was."""
    moments = map(moment_of, facts["recorded_at"].tolist())
    told = dict(zip(uuids(facts["event_id"]), moments, strict=True))
    return told | {one.event_id: one.recorded_at for one in judgements}


def _published_by(
    moment: datetime, graded: Sequence[Recorded], recorded: Mapping[UUID, datetime]
) -> list[Recorded]:
    """What had been published by then, or soon was because of what had been recorded by then: a
    valuation whose `as_of` is the moment of the newest fact has the grade that followed from it."""

    def caused(one: Recorded) -> bool:
        because = one.event().because
        return bool(because) and all((recorded.get(id) or drawn_at(id)) <= moment for id in because)

    return [
        one
        for one in graded
        if one.occurred_at <= moment or (one.occurred_at <= moment + _SOON and caused(one))
    ]


def _as_published(sight: Sight, graded: CustomerGraded | None) -> Sight:
    """What was decided then stands, whatever would be decided today; nobody has a grade that was
    not published, or that the ruling of then does not know."""
    if graded is None:
        nothing = np.array([UNGRADED])
        return replace(sight, valued=replace(sight.valued, grade=nothing, computed=nothing))
    piloted, review = graded.pilot is not None, graded.credit_review_on
    return replace(
        sight,
        valued=replace(
            sight.valued,
            grade=_place(sight.ruling, graded.grade, piloted),
            computed=_place(sight.ruling, graded.computed_grade or graded.grade, piloted),
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


def _place(ruling: Ruling, grade: str, piloted: bool) -> Columns:
    """In the ruling's `grade_names`, where the pilot's stand behind the others."""
    before = len(ruling.policy.grade_names) if piloted and ruling.pilot else 0
    own = ruling.rules_at(piloted).policy.grade_names
    return np.array([before + own.index(grade) if grade in own else UNGRADED])
