"""Selection of the model for the churn risk: a blended churn model where it wins on labels it did
not learn from, MBG/NBD otherwise; and how simpler and other models did on the same labels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from services.valuation.domain.churn.blending import (
    SILENCE,
    Table,
    blended,
    by_recency,
    fit_blend,
    fit_recency,
    log_likelihood,
    table,
)
from services.valuation.domain.churn.fitted_model import BlendedChurnModel, Model
from services.valuation.domain.churn.matured_labels import Matured
from services.valuation.models.fits import fit_timing
from services.valuation.models.fitting import FitFailed
from services.valuation.models.histories import Floats
from services.valuation.models.metrics import auc, brier, ece
from services.valuation.models.outliers import usual_histories
from services.valuation.models.pareto_nbd import ParetoNbd
from services.valuation.models.published import TIMING_PRIORS
from services.valuation.models.rfm import enough

TIMING, BLEND, PARETO, RECENCY = "mbg_nbd", "fusion", "pareto_nbd", "recency"
_LEAST_CUSTOMERS = 20
_LEAST_DAYS_SEEN = 28
_BY_CHANCE = 2.0  # standard errors of the mean difference that say nothing


@dataclass(frozen=True, slots=True)
class RiskFigures:
    """None where all went one way."""

    brier: float | None
    auc: float | None
    ece: float | None


@dataclass(frozen=True, slots=True)
class Benchmarks:
    """Figures of predictions made at the end of `said_on` for the horizon after it, against what
    happened, by model. Each model was fitted to what was known at that moment; models that learn
    from labels, to those that had matured by it (`out_of_time`), or else to the other half of the
    customers. `shadows`: the parameters of models that are kept beside to compare."""

    said_on: int
    horizon_weeks: float
    customers: int
    churned: int
    out_of_time: bool
    chosen: str
    figures: Mapping[str, RiskFigures]
    shadows: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Selection:
    """Model chosen for the churn risk: `blended` where it won, else the timing model. `candidate`:
    the blended churn model, won or not. `log_likelihood`: that of the labels learnt from, by model
    that learns from labels. Without enough labels, `candidate` is None and `log_likelihood`
    empty."""

    candidate: BlendedChurnModel | None
    benchmarks: Benchmarks
    log_likelihood: Mapping[str, float]

    @property
    def blended(self) -> BlendedChurnModel | None:
        return self.candidate if self.benchmarks.chosen == BLEND else None


def select(pasts: Sequence[Matured], model: Model) -> Selection | None:
    """`pasts` are as `cut_days` has them; None where nothing can be assessed yet, or the models of
    before are not found."""
    if not pasts or not _has_outcomes(pasts[0]):
        return None
    try:
        return _compared(pasts, model)
    except FitFailed:
        return None


def _compared(pasts: Sequence[Matured], model: Model) -> Selection:
    newest = table(pasts[0], model)
    before = [table(past, model) for past in pasts[1:] if _has_outcomes(past)]
    pareto = _pareto(newest)
    predicted, out_of_time = _predicted(newest, [one for one in before if _matured_by(newest, one)])
    predicted[PARETO] = pareto.p_none(newest.past.orders, newest.past.horizon_weeks)
    wins = BLEND in predicted and _wins(predicted[BLEND], predicted[TIMING], newest.past)
    learnable = [newest, *before[:2]]
    shadows = {PARETO: dict(zip(pareto.names, pareto.parameters, strict=True))}
    likelihoods, candidate = {}, None
    if RECENCY in predicted:
        recency, candidate = fit_recency(learnable), fit_blend(learnable)
        shadows[RECENCY] = dict(zip(("constant", SILENCE), recency.weights.tolist(), strict=True))
        likelihoods = {
            BLEND: log_likelihood(candidate, learnable),
            RECENCY: recency.log_likelihood,
        }
    benchmarks = Benchmarks(
        said_on=newest.past.day,
        horizon_weeks=newest.past.horizon_weeks,
        customers=len(newest.past),
        churned=int(newest.past.stayed_away.sum()),
        out_of_time=out_of_time,
        chosen=BLEND if wins else TIMING,
        figures={name: figures(risk, newest.past) for name, risk in predicted.items()},
        shadows=shadows,
    )
    return Selection(candidate, benchmarks, likelihoods)


def figures(risk: Floats, past: Matured) -> RiskFigures:
    gone = past.stayed_away
    return RiskFigures(brier(risk, gone), auc(risk, gone), ece(risk, gone))


def _has_outcomes(past: Matured) -> bool:
    seen_since = past.states["first_day"].min(initial=past.day)
    return len(past) >= _LEAST_CUSTOMERS and past.day - seen_since >= _LEAST_DAYS_SEEN


def _matured_by(newest: Table, earlier: Table) -> bool:
    return earlier.past.matured_on <= newest.past.day


def _pareto(of: Table) -> ParetoNbd:
    prior = TIMING_PRIORS["pareto_nbd"]
    return fit_timing(ParetoNbd, usual_histories(of.past.orders.compressed()), prior=prior)[0]


def _predicted(newest: Table, earlier: Sequence[Table]) -> tuple[dict[str, Floats], bool]:
    """Risks by model, and whether what was learnt is from before."""
    timing = newest.model.timing.p_none(newest.past.orders, newest.past.horizon_weeks)
    if any(enough(one.past.stayed_away) for one in earlier):
        return {TIMING: timing} | _learnt(earlier, newest), True
    halves = [newest.rows(slice(half, None, 2)) for half in (0, 1)]
    if not all(enough(half.past.stayed_away) for half in halves):
        return {TIMING: timing}, False
    found = {name: np.empty_like(timing) for name in (BLEND, RECENCY)}
    for half in (0, 1):
        for name, risk in _learnt([halves[1 - half]], halves[half]).items():
            found[name][half::2] = risk
    return {TIMING: timing} | found, False


def _learnt(learn: Sequence[Table], of: Table) -> dict[str, Floats]:
    return {BLEND: blended(fit_blend(learn), of), RECENCY: by_recency(fit_recency(learn), of)}


def _wins(blend: Floats, timing: Floats, past: Matured) -> bool:
    """True if the blend's Brier score is better by more than chance: one that is only as good
    explains no better."""
    gained = (timing - past.stayed_away) ** 2 - (blend - past.stayed_away) ** 2
    return float(gained.mean()) > _BY_CHANCE * float(gained.std()) / len(gained) ** 0.5
