"""How the churn risks of rulings came true: said of one past, against what has happened since."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from libs.database.connections import Source
from libs.events.valuation import ChurnBenchmarks
from libs.eventstore.reading import read_stream
from services.valuation.maturing import Pasts, pasts
from services.valuation.reviewing import streams
from services.valuation.rules.benchmarking import Figures, figures
from services.valuation.rules.book import date_of
from services.valuation.rules.matured import cut_days
from services.valuation.rules.risk import churn_risk
from services.valuation.rules.valuing import Ruling


@dataclass(frozen=True, slots=True)
class JudgedRuling:
    """What it says of customers as they were at the end of `said_on`, when a horizon was still to
    come; `benchmarks` are what its model was chosen by when it was fitted."""

    ruling: Ruling
    said_on: date
    customers: int
    churned: int
    figures: Figures
    benchmarks: ChurnBenchmarks | None


async def judged(source: Source, rulings: Sequence[Ruling], today: int) -> list[JudgedRuling]:
    """Each on the same customers, as far back as its own horizon."""
    ends = [cut_days(today - 1, ruling.policy.churn_horizon_weeks)[0] for ruling in rulings]
    heard = await pasts(source, known_by=max(ends))
    found = []
    for ruling, end in zip(rulings, ends, strict=True):
        why = await _benchmarks(source, ruling.model.version)
        found.append(await asyncio.to_thread(_judged, heard, ruling, end, why))
    return found


def _judged(
    heard: Pasts, ruling: Ruling, end: int, benchmarks: ChurnBenchmarks | None
) -> JudgedRuling:
    past = heard.matured(end, ruling.policy)
    said = churn_risk(past.states, past.money, ruling.model, ruling.policy, end)
    return JudgedRuling(
        ruling=ruling,
        said_on=date_of(end),
        customers=len(past),
        churned=int(past.stayed_away.sum()),
        figures=figures(said, past),
        benchmarks=benchmarks,
    )


async def _benchmarks(source: Source, model: int) -> ChurnBenchmarks | None:
    if model == 0:
        return None
    fitted = await read_stream(source, streams.MODELS, after_version=model - 1)
    return fitted[0].event().benchmarks if fitted else None
