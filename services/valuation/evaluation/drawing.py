"""The two charts of an evaluation: said risk against seen churn, and who brings the revenue."""

from pathlib import Path
from typing import Any

import numpy as np

from services.valuation.evaluation.holdout import Evaluation
from services.valuation.models.histories import Floats
from services.valuation.models.metrics import reliability

_INK, _SOFT, _GRID = "#1f6feb", "#8b949e", "#e5e7eb"
_SIZE, _DOTS_PER_INCH = (6.4, 5.2), 130


def draw(evaluated: Evaluation, out: Path) -> list[Path]:
    """PNG files beside `out`. Raises ModuleNotFoundError where matplotlib is missing."""
    import matplotlib as mpl  # only here: a development dependency

    mpl.use("Agg")
    charts = {"calibration": _calibration, "gain": _gain}
    made = []
    for name, chart in charts.items():
        path = out.with_name(f"{out.stem}-{name}.png")
        _drawn(chart, evaluated, path)
        made.append(path)
    return made


def _drawn(chart: Any, evaluated: Evaluation, path: Path) -> None:
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=_SIZE, layout="constrained")
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(color=_GRID)
    axes.set_axisbelow(True)
    axes.set(xlim=(0, 1), ylim=(0, 1.02))
    chart(axes, evaluated)
    figure.savefig(path, dpi=_DOTS_PER_INCH)
    plt.close(figure)


def _calibration(axes: Any, evaluated: Evaluation) -> None:
    predicted, histories, customers = reliability(evaluated.risk, evaluated.truth.stayed_away)
    error = np.sqrt(histories * (1.0 - histories) / customers)
    axes.plot([0, 1], [0, 1], color=_SOFT, linestyle="--", label="perfectly calibrated")
    axes.errorbar(
        predicted,
        histories,
        yerr=2 * error,
        color=_INK,
        marker="o",
        label=evaluated.document["production"]["name"],
    )
    for x, y, count in zip(predicted, histories, customers, strict=True):
        axes.annotate(f"{int(count):,}", (x, y), (6, -12), textcoords="offset points", fontsize=8)
    weeks = evaluated.truth.churn_weeks
    axes.set_xlabel(f"said: risk that no order comes within {weeks:.0f} weeks")
    axes.set_ylabel("seen: share of customers without one")
    axes.set_title("Churn risk, said and seen (customers per bin)")
    axes.legend(frameon=False)


def _gain(axes: Any, evaluated: Evaluation) -> None:
    revenue = evaluated.truth.revenue
    what = "revenue" if revenue.sum() > 0 else "orders"
    brought = revenue if revenue.sum() > 0 else evaluated.truth.orders
    for score, colour, name in (
        (brought, _SOFT, "known beforehand"),
        (evaluated.expected_revenue, _INK, evaluated.document["production"]["name"]),
    ):
        axes.plot(*_curve(score, brought), color=colour, label=name)
    axes.plot([0, 1], [0, 1], color=_SOFT, linestyle="--", label="by chance")
    axes.set_xlabel("share of customers, the most promising first")
    axes.set_ylabel(f"share of the holdout's {what}")
    axes.set_title(f"Who brings the {what}")
    axes.legend(frameon=False, loc="lower right")


def _curve(score: Floats, brought: Floats) -> tuple[Floats, Floats]:
    best = np.argsort(-score, kind="stable")
    reached = np.append(0.0, np.cumsum(brought[best]))
    return np.linspace(0.0, 1.0, len(reached)), reached / max(reached[-1], 1e-12)
