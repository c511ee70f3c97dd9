"""Keeping what was folded of locked customers: staged by COPY, then put in its place at once."""

from libs.database.connections import Connection
from services.valuation.domain.arrays import BalanceTable, StateTable
from services.valuation.storage.layouts import BALANCES, FACTS, STATES
from services.valuation.storage.scores import SCORES

STAGED = {
    "staged_facts": FACTS,
    "staged_states": STATES,
    "staged_purses": BALANCES,
    "staged_scores": SCORES,
}
# How large what this transaction has staged already is; NULL where this session has no tables.
STANDS = " + ".join(
    f"pg_relation_size(to_regclass('pg_temp.{name}'))"
    for name in ("staged_states", "staged_scores")
)
_MAKE = "".join(
    f"create temp table if not exists {name} ({layout.declared}) on commit delete rows;"
    for name, layout in STAGED.items()
)
_EMPTY = "".join(f"delete from {name};" for name in STAGED)


async def prepare(connection: Connection, staged: int | None) -> None:
    """Make this session's staging tables, or empty them for another batch of one transaction;
    `staged` is what STANDS answered."""
    if staged is None:
        await connection.execute(_MAKE)
    elif staged:
        await connection.execute(_EMPTY)


async def keep(connection: Connection, states: StateTable, balances: BalanceTable) -> None:
    """Replace these customers' STATES, and insert or replace Balances.

    keep_staged (migrations/schema.sql) updates rows that are there, which is cheaper than `on
    conflict do update`, for that locks each row before it changes it. It names every column, so
    the revision that adds one writes it out anew.
    """
    await STATES.copy(connection, "staged_states", states)
    if len(balances):
        await BALANCES.copy(connection, "staged_purses", balances)
    await connection.execute("select keep_staged()")
