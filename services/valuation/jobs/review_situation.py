"""Situation a review begins with: what is in force, was published since, and has come in."""

from dataclasses import dataclass
from datetime import datetime

from msgspec import structs

from libs.database.connections import Source
from libs.eventstore.reading import read_stream
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.population_review import Heard, refit_is_due, under
from services.valuation.domain.scoring.serialization import model_of, policy_of
from services.valuation.jobs import streams
from services.valuation.storage.configuration_table import ScoringConfigurations

_HEARD = """
select coalesce(sum(next), 0), coalesce(extract(epoch from clock_timestamp() - max(advanced_at)), 0)
from positions where topic = 'crm.purchase.v1'"""
_NEWEST = """
select max(version), max(seen_models), max(seen_policies),
    coalesce(max(version) filter (where state = 'building' and not held),
             max(version) filter (where state = 'in_force')),
    (array_agg(heard order by version desc))[1], (array_agg(fitted_at order by version desc))[1]
from rulings"""


@dataclass(frozen=True, slots=True)
class ReviewSituation:
    """`base` is in force or about to be, `wanted` the same with what was published since it was
    made, `newest` the last version there is; `models` and `policies` are versions of streams.
    `held`: what follows waits to be switched to."""

    base: ScoringConfiguration
    wanted: ScoringConfiguration
    newest: int
    models: int
    policies: int
    heard: int
    heard_before: int
    fitted_at: datetime | None
    fit: bool
    held: bool

    @property
    def settled(self) -> bool:
        return self.wanted == self.base and not self.fit


async def read_situation(
    source: Source, configurations: ScoringConfigurations, now: datetime, drifted: bool
) -> ReviewSituation:
    row = await source.fetchrow(_NEWEST)
    nothing = (0, 0, 0, 0, 0, None)
    newest, seen_models, seen_policies, open_version, heard_then, fitted_at = row or nothing
    base = await configurations.known(source, open_version)
    models, model = await streams.newest_event(source, streams.MODELS)
    published = await read_stream(source, streams.POLICIES, after_version=seen_policies)
    wanted, held = base, False
    if models > seen_models:
        wanted, held = structs.replace(wanted, model=model_of(model)), model.hold
    for recorded in published:
        event = recorded.event()
        wanted = under(wanted, policy_of(event), recorded.version)
        held |= event.hold
    purchases, quiet = await source.fetchrow(_HEARD) or (0, 0)
    days = (now - fitted_at).days if fitted_at else None
    return ReviewSituation(
        base=base,
        wanted=wanted,
        newest=newest,
        models=models,
        policies=published[-1].version if published else seen_policies,
        heard=int(purchases),
        heard_before=heard_then,
        fitted_at=fitted_at,
        fit=not held
        and refit_is_due(Heard(int(purchases), float(quiet)), heard_then, days, drifted=drifted),
        held=held,
    )
