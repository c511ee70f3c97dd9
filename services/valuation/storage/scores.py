"""Scores of customers under each scoring configuration: rows of `scores`, as arrays and back."""

from collections.abc import Sequence

import numpy as np

from libs.database.connections import Connection
from services.valuation.domain.arrays import Digests, Names, ScoreTable, Table
from services.valuation.domain.churn.risk import BANDS
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.valuation import Known, Valuation, due
from services.valuation.storage.packing import IDS, Layout, ids_of

_SEED, _ODD, _HALF = (np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93, 32))


def digest(rows: Table, names: Sequence[str]) -> Digests:
    """64 bits of these columns, the same for the same content: two rows that differ have the same
    once in 2**64."""
    columns = np.dtype([(name, rows.dtype[name].str) for name in names])
    packed = np.zeros(len(rows), dtype=columns)
    for name in names:
        packed[name] = rows[name]
    size, words = columns.itemsize, -(-columns.itemsize // 8)
    padded = np.zeros((len(rows), words * 8), dtype=np.uint8)
    padded[:, :size] = packed.view(np.uint8).reshape(len(rows), size)
    found = np.full(len(rows), _SEED)
    for word in padded.view(np.uint64).T:
        found = (found ^ word) * _ODD
        found ^= found >> _HALF
    return found.view(np.int64)


WIDTH = 8  # of names: grades, bands and classes are padded to one length
TERMS_WIDTH = 24
SCORES = Layout(
    ruling="int",
    customer_id="uuid",
    valued_day="int",
    due_day="int",
    currency="text",
    lifecycle="smallint",
    churn_risk="float8",
    revenue="float8",
    net="float8",
    predicted_12m="float8",
    clv="float8",
    grade=f"text({WIDTH})",
    churn_band=f"text({WIDTH})",
    credit_class=f"text({WIDTH})",
    computed=f"text({WIDTH})",
    payment_terms=f"text({TERMS_WIDTH})",
    credit_limit="bigint",
    review_day="int",
    worth="float8",
    mark="smallint",
    by_hand="boolean",
    piloted="boolean",
    digest="bigint",
)
# What must not stay when it is found to be otherwise; the rest may differ a little.
EXACT = (
    "lifecycle",
    "grade",
    "churn_band",
    "credit_class",
    "computed",
    "payment_terms",
    "credit_limit",
    "review_day",
    "mark",
    "by_hand",
    "piloted",
)
# What is NULL in the table, as an array holds it.
_AS_NULL = {
    "churn_risk": "nullif(s.churn_risk, 'NaN')",
    "grade": "nullif(rtrim(s.grade), '')",
    "churn_band": "nullif(rtrim(s.churn_band), '')",
    "credit_class": "rtrim(s.credit_class)",
    "computed": "nullif(rtrim(s.computed), '')",
    "payment_terms": "rtrim(s.payment_terms)",
}
FOUND = [_AS_NULL.get(name, f"s.{name}") for name in SCORES.names]
# Whose rows these are is said by their keys as well: whatever the statistics say of a table that
# was empty a moment ago, rows are reached by the key and in its order, so nobody waits in a circle
# with a rescoring.
THEIRS = f"o.ruling = any($2::int[]) and o.customer_id = any({IDS})"
_REPLACE = f"""
update scores o set {
    ", ".join(f"{name} = {found}" for name, found in zip(SCORES.names[2:], FOUND[2:], strict=True))
} from staged_scores s
where {THEIRS} and o.ruling = s.ruling and o.customer_id = s.customer_id"""
# A rescoring may have added some of them meanwhile, by what it knew before.
_ADD = f"""
insert into scores ({SCORES.selected}) select {", ".join(FOUND)} from staged_scores s
where (s.ruling, s.customer_id) not in (
    select o.ruling, o.customer_id from scores o where {THEIRS}
) order by s.ruling, s.customer_id on conflict (ruling, customer_id) do update
set {", ".join(f"{name} = excluded.{name}" for name in SCORES.names[2:])}"""


# What lists show of a customer, and where it is found; `s.ruling` must be said.
SCORED = """s.customer_id, c.known, s.lifecycle, s.churn_risk, s.currency, s.revenue, s.net,
    s.predicted_12m, s.clv, s.valued_day, s.grade, s.churn_band, s.credit_class, s.piloted,
    s.computed as computed_grade, s.by_hand as set_by_hand, s.mark, s.credit_limit,
    nullif(s.payment_terms, '') as payment_terms"""
SCORED_FROM = "scores s join customers c on c.customer_id = s.customer_id"


async def save(connection: Connection, rows: ScoreTable) -> None:
    """Insert or replace rows of SCORES, of customers whom the caller has locked, and for whom
    `keeping.prepare` has made ready."""
    await SCORES.copy(connection, "staged_scores", rows)
    keys = ids_of(rows["customer_id"]), np.unique(rows["ruling"]).tolist()
    if await connection.execute(_REPLACE, *keys) != f"UPDATE {len(rows)}":
        await connection.execute(_ADD, *keys)


def scored(
    known: Known, valued: Valuation, configuration: ScoringConfiguration, as_of: int
) -> ScoreTable:
    """Rows of SCORES, in the order of `known`."""
    rows = np.zeros(len(known.states), dtype=SCORES.native)
    bought = known.states["orders"] > 0
    rows["ruling"] = configuration.version
    rows["customer_id"] = known.states["customer_id"]
    rows["valued_day"] = as_of
    rows["due_day"] = due(known, valued, configuration, as_of)
    rows["currency"] = valued.money.currency
    rows["lifecycle"] = valued.lifecycle
    rows["churn_risk"] = valued.ahead.churn_risk
    rows["revenue"] = valued.money.gross
    rows["net"] = valued.money.net
    rows["predicted_12m"] = valued.predicted_12m
    rows["clv"] = valued.clv
    names = padded(configuration.grade_names)
    rows["grade"], rows["computed"] = names[valued.grade], names[valued.computed]
    rows["churn_band"] = np.where(bought, padded(BANDS)[valued.band], _BLANK)
    rows["credit_class"] = padded(CREDIT_CLASSES)[valued.credit_class]
    granted = valued.granted
    rows["credit_limit"], rows["review_day"] = granted.limit, granted.review_day
    rows["payment_terms"] = np.char.ljust(granted.terms, TERMS_WIDTH)
    for name in ("worth", "mark", "by_hand", "piloted"):
        rows[name] = getattr(valued, name)
    rows["digest"] = digest(rows, EXACT)
    return rows


def padded(names: tuple[str, ...]) -> Names:
    """Names by their places, all of one width; blank at -1."""
    return np.array([*(name.ljust(WIDTH) for name in names), " " * WIDTH], dtype=f"S{WIDTH}")


_BLANK = b" " * WIDTH
