"""`make evaluate` on histories good and bad: the whole JSON, never NaN, never a traceback."""

import json
import subprocess
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest

from services.valuation.evaluation.__main__ import main
from tests.architecture.sources import ROOT
from tests.services.valuation.conftest import Cohort

MODELS = {
    "bg_nbd",
    "mbg_nbd",
    "pareto_nbd",
    "rfm_logit",
    "gamma_gamma",
    "gamma_gamma_all",
    "recency",
}
PURCHASES = {"mae", "rmse", "bias_pct", "spearman"}
CHURN = {"auc", "brier", "ece"}
START = date(2024, 1, 1)
HEADER = "customer_id,date,amount"


def options(
    folder: Path, text: str | bytes, start: str = "2024-09-30", end: str = "2024-12-30"
) -> list[str]:
    (folder / "in.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    return [
        *("--csv", str(folder / "in.csv"), "--out", str(folder / "out.json")),
        *("--calibration-end", start, "--holdout-end", end),
    ]


def run(folder: Path, text: str | bytes, **dates: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "services.valuation.evaluation", *options(folder, text, **dates)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )


def answer(folder: Path, text: str | bytes, **dates: str) -> dict:
    """The JSON, its shape checked; NaN and infinity would not parse."""
    with patch.object(sys, "argv", ["evaluate", *options(folder, text, **dates)]):
        main()  # in this process: a new one would import for a second each time

    def refuse(constant: str):
        raise AssertionError(f"{constant} in the JSON")

    found = json.loads((folder / "out.json").read_text(), parse_constant=refuse)
    assert found["models"].keys() == MODELS
    for model in found["models"].values():
        assert model.keys() == {"params", "log_likelihood", "purchases", "churn_13w", "fit_seconds"}
        assert model["purchases"].keys() == PURCHASES and model["churn_13w"].keys() == CHURN
    assert found["chosen"].keys() == {"name", "purchases", "churn_13w", "revenue"}
    assert found["chosen"]["revenue"].keys() == {"mae", "bias_pct", "top20_share"}
    assert found["production"].keys() == found["chosen"].keys() | {"prior"}
    assert found["unit"] == "week"
    return found


def history(
    *, customers: int = 160, rate: float = 0.15, leave: float = 0.02, seed: int = 5
) -> list[tuple[int, date]]:
    """Orders of people who join all year, buy about `rate` a week and may leave at any time."""
    chance = np.random.default_rng(seed)
    found = []
    for customer in range(customers):
        week, gone = chance.uniform(0, 40), chance.exponential(1 / leave)
        until, own = min(52.0, week + gone), rate * chance.gamma(1.5, 1 / 1.5)
        while week <= until:
            found.append((customer, START + timedelta(days=int(week * 7))))
            week += chance.exponential(1 / own)
    return found


def csv(rows: Iterable[tuple], header: str = HEADER) -> str:
    return "\n".join([header, *(",".join(map(str, row)) for row in rows)]) + "\n"


@pytest.fixture(scope="module")
def cdnow_csv(cdnow_sample: Cohort) -> str:
    rows = zip(cdnow_sample.customer, cdnow_sample.day, cdnow_sample.amount, strict=True)
    return csv((who, date.fromordinal(int(day)), f"{worth:.2f}") for who, day, worth in rows)


@pytest.mark.filterwarnings("error")
def test_cdnow_is_fitted_as_published_and_the_choice_is_good(tmp_path, cdnow_csv):
    found = answer(tmp_path, cdnow_csv, start="1997-09-30", end="1998-06-30")
    models, chosen = found["models"], found["chosen"]
    assert found["customers"] == 2357 and found["prior"] is False
    for name, log_likelihood in {
        "bg_nbd": -9582.429,
        "mbg_nbd": -9582.136,
        "pareto_nbd": -9594.976,
        "gamma_gamma": -4055.918,
    }.items():
        assert models[name]["log_likelihood"] == pytest.approx(log_likelihood, abs=2e-3)
    assert models["pareto_nbd"]["params"]["beta"] == pytest.approx(11.664, rel=1e-3)
    assert models["recency"]["churn_13w"]["auc"] == pytest.approx(0.784, abs=5e-4)
    assert chosen["name"] == "pareto_nbd+rfm_logit"
    assert chosen["purchases"]["mae"] <= 0.756 and abs(chosen["purchases"]["bias_pct"]) <= 12.0
    assert chosen["churn_13w"]["auc"] >= 0.79 and chosen["churn_13w"]["ece"] <= 0.036
    assert chosen["revenue"]["mae"] <= 29.3 and chosen["revenue"]["top20_share"] >= 0.665
    runs = found["production"]
    assert runs["name"] in ("mbg_nbd", "mbg_nbd+rfm_logit")
    assert runs["purchases"]["mae"] <= 0.766 and runs["churn_13w"]["brier"] <= 0.1103
    assert runs["revenue"]["mae"] <= 29.5
    for chart in ("calibration", "gain"):
        assert (tmp_path / f"out-{chart}.png").read_bytes().startswith(b"\x89PNG")


def test_a_file_as_others_write_them_says_the_same(tmp_path):
    rows = history()
    plain = answer(tmp_path, csv((who, day, 10) for who, day in rows))
    times = ((f'"{who}"', 1, 10.0, f"{day}T23:59:59+00:00", "x,") for who, day in rows)
    dressed = "\ufeffCustomer_ID,qty,amount, date ,note\r\n" + "".join(
        f'{who},{qty},{worth},{moment},"{note}"\r\n' for who, qty, worth, moment, note in times
    )
    other = answer(tmp_path, dressed)
    for found in (plain, other):
        for model in found["models"].values():
            del model["fit_seconds"]
    assert plain == other


def test_refunds_are_no_orders_and_customers_of_the_holdout_no_customers(tmp_path):
    rows = [(who, day, 10) for who, day in history()]
    later = [(f"new{i}", date(2024, 11, 1), 10) for i in range(50)]
    refunds = [(who, day, -10) for who, day, _ in rows[::7]]
    only = [("returns-only", date(2024, 3, 1), -99)]
    plain = answer(tmp_path, csv(rows))
    found = answer(tmp_path, csv(rows + later + refunds + only))
    assert found["customers"] == plain["customers"]
    assert found["chosen"]["purchases"] == plain["chosen"]["purchases"]
    assert found["chosen"]["revenue"] == plain["chosen"]["revenue"]
    assert any("refunds" in note for note in found["notes"])


def test_without_amounts_all_but_revenue_is_said(tmp_path):
    for text in (
        csv(((who, day) for who, day in history()), "customer_id,date"),
        csv((who, day, "" if who % 2 else 0) for who, day in history()),
    ):
        found = answer(tmp_path, text)
        assert found["models"]["gamma_gamma_all"]["params"] is None
        assert found["chosen"]["revenue"] == {"mae": None, "bias_pct": None, "top20_share": None}
        assert found["chosen"]["purchases"]["mae"] is not None


def test_doubled_lines_change_nothing_but_money(tmp_path):
    rows = [(who, day, 10) for who, day in history()]
    plain, found = answer(tmp_path, csv(rows)), answer(tmp_path, csv(rows + rows))
    assert found["chosen"]["purchases"] == plain["chosen"]["purchases"]
    assert found["chosen"]["churn_13w"] == plain["chosen"]["churn_13w"]
    assert found["chosen"]["revenue"]["mae"] == pytest.approx(2 * plain["chosen"]["revenue"]["mae"])
    assert any("repeat" in note for note in found["notes"])


def test_one_customer_gets_published_parameters_that_say_so(tmp_path):
    found = answer(tmp_path, csv([(1, START, 5), (1, date(2024, 8, 1), 7)]))
    assert found["prior"] is True and found["customers"] == 1
    assert found["models"]["mbg_nbd"]["params"]["r"] == pytest.approx(0.52484)
    assert found["chosen"]["name"] == "mbg_nbd"
    assert found["models"]["rfm_logit"]["churn_13w"] == dict.fromkeys(CHURN)


def test_one_time_buyers_alone_lean_on_the_prior(tmp_path):
    found = answer(tmp_path, csv((i, START + timedelta(days=i % 200), 9) for i in range(400)))
    assert found["prior"] is True and found["attrition"] == "not identified"
    assert found["chosen"]["purchases"]["bias_pct"] is None
    assert found["models"]["gamma_gamma"]["params"] is None


def test_wholesale_amounts_keep_their_mean(tmp_path):
    """Millions in one order: the fit knows no unit of money."""
    rows = history(customers=40, rate=2.0, leave=0.005)
    chance = np.random.default_rng(1)
    small = [round(x, 2) for x in chance.gamma(2.0, 50.0, len(rows))]
    one = answer(tmp_path, csv((*row, worth) for row, worth in zip(rows, small, strict=True)))
    other = answer(
        tmp_path, csv((*row, f"{worth * 1e6:.0f}") for row, worth in zip(rows, small, strict=True))
    )
    share = other["chosen"]["revenue"]["bias_pct"] - one["chosen"]["revenue"]["bias_pct"]
    assert share == pytest.approx(0.0, abs=1e-3)
    assert other["models"]["gamma_gamma_all"]["params"]["gamma"] == pytest.approx(
        1e6 * one["models"]["gamma_gamma_all"]["params"]["gamma"], rel=1e-3
    )


def test_a_short_holdout_is_what_churn_is_about_and_it_says_so(tmp_path):
    found = answer(tmp_path, csv((*row, 1) for row in history()), end="2024-10-21")
    assert any("21 days" in note for note in found["notes"])


@pytest.mark.parametrize(
    ("text", "dates", "says"),
    [
        ("id,date,amount\n1,2024-01-01,3\n", {}, ["line 1", "customer_id"]),
        ("customer_id,amount\n1,3\n", {}, ["line 1", "date"]),
        ("customer_id,date,date\n1,3,4\n", {}, ["line 1", "date", "twice"]),
        ("", {}, ["line 1", "customer_id"]),
        (HEADER + "\n", {}, ["no purchases"]),
        (HEADER + "\n1,2024-01-01,3\n2,31.12.2024,3\n", {}, ["line 3", "column date"]),
        (HEADER + "\n1,2024-13-01,3\n", {}, ["line 2", "column date"]),
        (HEADER + "\n1,2024-01-01,abc\n", {}, ["line 2", "column amount"]),
        (HEADER + "\n1,2024-01-01,inf\n", {}, ["line 2", "column amount"]),
        (HEADER + "\n,2024-01-01,3\n", {}, ["line 2", "column customer_id"]),
        (HEADER + "\n1\n", {}, ["line 2", "columns"]),
        (b"customer_id,date\n\xff\xfe,2024-01-01\n", {}, ["UTF-8"]),
        (HEADER + "\n1,2024-10-31,3\n", {}, ["CALIBRATION_END", "nobody"]),
        (HEADER + "\n1,2024-01-31,3\n", {"end": "2024-09-30"}, ["HOLDOUT_END"]),
        (HEADER + "\n1,2024-01-31,3\n", {"start": "soon"}, ["CALIBRATION_END", "soon"]),
    ],
)
def test_bad_input_is_one_line_that_names_the_place(tmp_path, text, dates, says):
    done = run(tmp_path, text, **dates)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert all(word in done.stderr for word in says), done.stderr
    assert not (tmp_path / "out.json").exists()


def test_an_unknown_time_zone_is_named(tmp_path, capsys):
    given = [*options(tmp_path, HEADER + "\n1,2024-01-31,3\n"), "--time-zone", "Mars/Olympus"]
    with patch.object(sys, "argv", ["evaluate", *given]), pytest.raises(SystemExit, match="2"):
        main()
    (said,) = capsys.readouterr().err.splitlines()
    assert "TIME_ZONE" in said and "Mars/Olympus" in said


def test_a_file_that_is_not_there_is_named(tmp_path):
    done = subprocess.run(
        [
            *(sys.executable, "-m", "services.valuation.evaluation", "--out", "o.json"),
            *("--calibration-end", "2024-01-01", "--holdout-end", "2024-02-01"),
            *("--csv", str(tmp_path / "no.csv")),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "no.csv" in done.stderr
