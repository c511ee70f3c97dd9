"""Churn risks that scoring configurations predict for one past, against what has happened since."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from libs.database.connections import Source
from libs.events.valuation import ChurnBenchmarks
from libs.eventstore.reading import read_stream
from services.valuation.domain.churn.benchmarks import RiskFigures, figures
from services.valuation.domain.churn.matured_labels import cut_days
from services.valuation.domain.churn.risk import churn_risk
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.columns import date_of
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.jobs import streams
from services.valuation.jobs.maturing import Pasts, pasts


@dataclass(frozen=True, slots=True)
class RealizedRisk:
    """Churn risks of `customers` as predicted at the end of `said_on`, a horizon ago, against how
    many `churned` since. `benchmarks` are what the model was chosen by when it was fitted."""

    configuration: ScoringConfiguration
    said_on: date
    customers: int
    churned: int
    figures: RiskFigures
    benchmarks: ChurnBenchmarks | None


async def realized_risks(
    source: Source,
    configurations: Sequence[ScoringConfiguration],
    today: int,
    calendar: BusinessCalendar,
) -> list[RealizedRisk]:
    """Each on the same customers, as far back as its own horizon."""
    ends = [
        cut_days(today - 1, configuration.policy.churn_horizon_weeks)[0]
        for configuration in configurations
    ]
    heard = await pasts(source, calendar, known_by=max(ends))
    found = []
    for configuration, end in zip(configurations, ends, strict=True):
        why = await _benchmarks(source, configuration.model.version)
        found.append(await asyncio.to_thread(_realized, heard, configuration, end, why))
    return found


def _realized(
    heard: Pasts, configuration: ScoringConfiguration, end: int, benchmarks: ChurnBenchmarks | None
) -> RealizedRisk:
    past = heard.matured(end, configuration.policy)
    predicted = churn_risk(past.states, past.money, configuration.model, configuration.policy, end)
    return RealizedRisk(
        configuration=configuration,
        said_on=date_of(end),
        customers=len(past),
        churned=int(past.stayed_away.sum()),
        figures=figures(predicted, past),
        benchmarks=benchmarks,
    )


async def _benchmarks(source: Source, model: int) -> ChurnBenchmarks | None:
    if model == 0:
        return None
    fitted = await read_stream(source, streams.MODELS, after_version=model - 1)
    return fitted[0].event().benchmarks if fitted else None
