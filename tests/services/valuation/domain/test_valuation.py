"""The one valuation: complete, the same alone and among others, and put together nowhere else."""

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

import services.valuation
from services.valuation.domain.overrides.override_columns import no_overrides
from services.valuation.domain.scoring.appraisal import Appraisal, ScoringConfiguration
from services.valuation.domain.scoring.treatment import Granted
from services.valuation.domain.scoring.valuation import (
    Known,
    LastPublished,
    due,
    nothing_published,
    value,
)
from tests.services.valuation.domain.stories import Ledger, bought

TODAY, CUSTOMERS = 300, 12


def known() -> Known:
    happened = [bought(n * m, 700 * n + 1, who=n) for n in range(CUSTOMERS) for m in (1, 9, 20)]
    ledger = Ledger().tell(happened)
    balances = np.zeros(CUSTOMERS, dtype=[*ledger.book.balances.dtype.descr, ("currency", "S3")])
    for name in ledger.book.balances.dtype.names or ():
        balances[name] = ledger.book.balances[name]
    balances["currency"] = b"USD"
    overrides = no_overrides(np.zeros(CUSTOMERS, dtype="V16"))
    published = nothing_published(CUSTOMERS)
    return Known(ledger.book.states, np.arange(CUSTOMERS), balances, overrides, published)


def one_of(everybody: Known, row: int) -> Known:
    at, last = slice(row, row + 1), everybody.published
    credit = Granted(last.credit.limit[at], last.credit.terms[at], last.credit.review_day[at])
    return Known(
        states=everybody.states[at],
        owner=np.zeros(1, dtype=np.intp),
        balances=everybody.balances[at],
        overrides=no_overrides(everybody.overrides.customers[at]),
        published=LastPublished(last.grade[at], credit, last.afresh[at]),
    )


def test_a_customer_is_valued_the_same_alone_and_among_others():
    everybody, configuration = known(), ScoringConfiguration()
    together = value(everybody, configuration, TODAY)
    days = due(everybody, together, configuration, TODAY)
    for row in range(CUSTOMERS):
        one = one_of(everybody, row)
        alone = value(one, configuration, TODAY)
        for field in fields(Appraisal):
            if field.name not in ("money", "ahead"):
                assert getattr(alone, field.name)[0] == getattr(together, field.name)[row]
        assert alone.clv[0] == pytest.approx(together.clv[row])
        assert alone.granted.limit[0] == together.granted.limit[row]
        assert due(one, alone, configuration, TODAY)[0] == days[row]


def test_nobody_else_puts_a_valuation_together():
    """A batch, a rescoring, an answer and a story ask `value`; what it is made of is its own."""
    root = Path(services.valuation.__file__).parent
    outside = [path for path in root.rglob("*.py") if "domain" not in path.relative_to(root).parts]
    parts = (
        "appraise",
        "treatment import granted",
        "due_days import due_days",
        "due_days import ends_of",
    )
    assert len(outside) > 50
    told = {str(path): [p for p in parts if p in path.read_text()] for path in outside}
    assert {path: found for path, found in told.items() if found} == {}
