"""Fitted on nine months of CDNOW, assessed on the nine that follow: what the models are good
for."""

import numpy as np
import pytest

from services.valuation.models.fits import fit_spend, fit_timing
from services.valuation.models.gamma_gamma import spending
from services.valuation.models.histories import Histories, histories_of_days
from services.valuation.models.metrics import auc, bias_pct, ece, mae
from services.valuation.models.pareto_nbd import ParetoNbd
from services.valuation.models.timing import MbgNbd
from tests.services.valuation.conftest import CALIBRATION_END, HOLDOUT_END, Cohort

WEEKS = (HOLDOUT_END - CALIBRATION_END) / 7.0


@pytest.fixture(scope="module")
def assessed(cdnow: Cohort) -> tuple[MbgNbd, Histories, Cohort]:
    seen = cdnow.until(CALIBRATION_END)
    rows = histories_of_days(
        seen.first_days(), seen.last_days(), seen.counts(cdnow.customers), CALIBRATION_END
    )
    model, _ = fit_timing(MbgNbd, rows, prior=None)
    return model, rows, cdnow


def test_orders_of_the_holdout(assessed):
    model, rows, cohort = assessed
    truth = cohort.after(CALIBRATION_END).counts(cohort.customers)
    expected = model.expected_orders(rows, WEEKS)
    sample = cohort.customers == 2357
    assert np.abs(expected - truth).mean() <= (0.766 if sample else 0.796)
    assert abs(expected.sum() / truth.sum() - 1) <= (0.17 if sample else 0.20)


def test_the_shadow_expects_orders_better_than_the_default(assessed):
    _, rows, cohort = assessed
    truth = cohort.after(CALIBRATION_END).counts(cohort.customers)
    shadow, _ = fit_timing(ParetoNbd, rows, prior=None)
    expected = shadow.expected_orders(rows, WEEKS)
    sample = cohort.customers == 2357
    assert mae(expected, truth) <= (0.7546 if sample else 0.7941)
    assert abs(bias_pct(expected, truth)) <= (11.6 if sample else 13.0)


def stayed_away(cohort: Cohort) -> np.ndarray:
    """Who ordered nothing in the 13 weeks after calibration."""
    quarter = cohort.after(CALIBRATION_END).until(CALIBRATION_END + 91)
    return quarter.counts(cohort.customers) == 0


def test_p_none_ranks_and_calibrates_who_stays_away_for_13_weeks(assessed):
    model, rows, cohort = assessed
    churned, risk = stayed_away(cohort), model.p_none(rows, 13.0)
    sample = cohort.customers == 2357
    assert auc(risk, churned) >= (0.787 if sample else 0.767)
    assert ece(risk, churned) <= 0.036
    assert np.mean((risk - churned) ** 2) <= (0.1105 if sample else 0.1185)


def test_dead_is_no_churn_risk(assessed):
    """`1 - P(alive)` ranks worse than P0: the trap this service does not walk into."""
    model, rows, cohort = assessed
    churned = stayed_away(cohort)
    dead = auc(1.0 - model.p_alive(rows), churned)
    assert dead < auc(model.p_none(rows, 13.0), churned) - 0.02


def test_revenue_of_the_holdout(assessed):
    model, rows, cohort = assessed
    seen = cohort.until(CALIBRATION_END)
    orders, totals = seen.counts(cohort.customers), seen.totals(cohort.customers)
    spend, _ = fit_spend(spending(orders, totals), prior=True)
    expected = model.expected_orders(rows, WEEKS) * spend.expected_order_value(orders, totals)
    truth = cohort.after(CALIBRATION_END).totals(cohort.customers)
    best = np.argsort(-expected)[: cohort.customers // 5]
    sample = cohort.customers == 2357
    assert np.abs(expected - truth).mean() <= (29.7 if sample else 32.2)
    assert truth[best].sum() / truth.sum() >= (0.665 if sample else 0.685)
