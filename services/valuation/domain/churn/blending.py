"""A blended churn model from matured labels: pasts as tables of features, and the weights they ask
for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from services.valuation.domain.churn.features import FEATURES, ORDERS, VALUE, columns
from services.valuation.domain.churn.fitted_model import BlendedChurnModel, Model
from services.valuation.domain.churn.matured_labels import Matured
from services.valuation.domain.churn.risk import added
from services.valuation.models.fits import fit_timing
from services.valuation.models.histories import Floats
from services.valuation.models.logistic import Logistic, fit_logistic, sigmoid
from services.valuation.models.outliers import usual_histories
from services.valuation.models.published import TIMING_PRIORS
from services.valuation.models.timing import MbgNbd

SILENCE = "log_recency"
# Priors: MBG/NBD's log odds count once and nothing else does. What orders say repeats each other,
# so it needs much evidence; a step of service or payment is something new.
_RIDGE_OF_ORDERS, _RIDGE_OF_SIGNALS, _RIDGE_OF_CONSTANT = 30.0, 4.0, 3.0
_STATED = ORDERS[0]
_SCALED = (*ORDERS[1:], VALUE)
_NO_SPREAD = 1e-9
_NO_CHANCE = 1e-300  # its logarithm is finite


@dataclass(frozen=True, slots=True)
class Table:
    """A past with everything a blended churn model may weigh, by the timing fitted to what was
    known then."""

    past: Matured
    model: Model
    features: Mapping[str, Floats]

    def rows(self, at: slice) -> "Table":
        kept = {name: column[at] for name, column in self.features.items()}
        return Table(self.past.rows(np.r_[at]), self.model, kept)


def table(past: Matured, model: Model) -> Table:
    """`model` says what order values are usual; the timing is that of then."""
    usual = usual_histories(past.orders.compressed())
    timing, _ = fit_timing(MbgNbd, usual, prior=TIMING_PRIORS["mbg_nbd"])
    then = Model(version=model.version, timing=timing, spending=model.spending)
    return Table(past, then, columns(past.situation, FEATURES, then, past.horizon_weeks))


def fit_blend(tables: Sequence[Table]) -> BlendedChurnModel:
    """Fit to several moments together, so that no season counts alone. Features that never varied
    are left out; those of orders are brought to one scale for the priors, and their weights
    back."""
    joined = {name: np.concatenate([t.features[name] for t in tables]) for name in FEATURES}
    names = [name for name in FEATURES if joined[name].std() > _NO_SPREAD]
    rows = np.column_stack([joined[name] for name in names])
    scaled = np.isin(names, _SCALED)
    centre = np.where(scaled, rows.mean(axis=0), 0.0)
    spread = np.where(scaled, rows.std(axis=0), 1.0)
    stated = np.isin(names, _STATED)
    ridge = np.where(scaled | stated, _RIDGE_OF_ORDERS, _RIDGE_OF_SIGNALS)
    found = fit_logistic(
        (rows - centre) / spread,
        _truth(tables),
        ridge=np.r_[_RIDGE_OF_CONSTANT, ridge],
        centre=np.r_[0.0, stated.astype(np.float64)],
    )
    weights = found.weights[1:] / spread
    return BlendedChurnModel(
        horizon_weeks=tables[0].past.horizon_weeks,
        constant=float(found.weights[0] - (weights * centre).sum()),
        weights=dict(zip(names, weights.tolist(), strict=True)),
    )


def blended(blend: BlendedChurnModel, of: Table) -> Floats:
    parts = (weight * of.features[name] for name, weight in blend.weights.items())
    return sigmoid(added(blend, parts))


def log_likelihood(blend: BlendedChurnModel, tables: Sequence[Table]) -> float:
    risk = np.concatenate([blended(blend, table) for table in tables])
    truth = _truth(tables) == 1.0
    return float(np.log(np.maximum(np.where(truth, risk, 1.0 - risk), _NO_CHANCE)).sum())


def fit_recency(tables: Sequence[Table]) -> Logistic:
    """The least that a model has to beat: a logistic on the silence alone."""
    silence = np.concatenate([table.features[SILENCE] for table in tables])
    return fit_logistic(silence[:, None], _truth(tables), ridge=np.array([0.01, 0.01]))


def by_recency(recency: Logistic, of: Table) -> Floats:
    return recency.probability(of.features[SILENCE][:, None])


def _truth(tables: Sequence[Table]) -> Floats:
    return np.concatenate([table.past.stayed_away for table in tables]).astype(np.float64)
