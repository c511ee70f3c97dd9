"""Customers ranked by money: within a currency, for nothing says what another is worth in it."""

from collections.abc import Sequence

from libs.database.connections import Source
from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment, rendered
from libs.database.keyset import KeysetPage, Listing, fetch_page, fetch_planned, scope_of
from services.valuation.domain.scoring.appraisal import ScoringConfiguration

# In which currencies customers are reported, $2 first: the policy's, with all that has a rate to
# it. One look into an index for each.
FOUND = """
with recursive found as (
    select (select min(currency) from scores where ruling = $1) as currency
    union all
    select (select min(s.currency) from scores s where s.ruling = $1 and s.currency > f.currency)
    from found f where f.currency is not null
)
select currency, currency <> $2 as apart from found where currency is not null"""
_ANYBODY = """select code from unnest({codes}::text[]) as code where exists (
    select from scores s where s.ruling = {version} and s.currency = code and {within})"""
_IN_ORDER = f"select currency from ({FOUND}) one order by apart, currency"


async def currencies(source: Source, configuration: ScoringConfiguration) -> list[str]:
    """Those that anybody is reported in: the policy's, then those without a rate to it."""
    rows = await source.fetch(_IN_ORDER, configuration.version, configuration.policy.currency)
    return [row[0] for row in rows]


async def currencies_within(
    source: Source,
    found: Sequence[str],
    configuration: ScoringConfiguration,
    within: Fragment | None,
) -> list[str]:
    """Those of the currencies `found` in which somebody is reported on whom `within` holds."""
    if within is None:
        return list(found)
    condition = Fragment(_ANYBODY, version=configuration.version, within=within, codes=list(found))
    sql, values = rendered(condition)
    held = {row[0] for row in await fetch_planned(source, sql, values)}
    return [code for code in found if code in held]


async def fetch_ranked(
    source: Source,
    listing: Listing,
    codec: CursorCodec,
    among: Sequence[str],
    home: str,
    *,
    conditions: Sequence[Fragment],
    within: Fragment | None = None,
    planned: bool = False,
    cursor: str | None,
    limit: int,
) -> KeysetPage:
    """Fetch a page of rows `s` of scores as fetch_page does, one currency after the other. `among`
    are currencies in the order that `currencies` returns them in; `home` is the policy's."""
    scope = scope_of(listing, conditions)
    last, inside = codec.decode(cursor, [str, str], scope=scope) if cursor else (home, "")
    rows = []
    for code in (code for code in among if _place(code, home) >= _place(last, home)):
        page = await fetch_page(
            source,
            listing,
            codec,
            conditions=[*conditions, Fragment("s.currency = {code}", code=code)],
            within=within,
            planned=planned,
            cursor=inside if code == last and inside else None,
            limit=max(limit - len(rows), 1),
        )
        if len(rows) == limit and page.items:
            return KeysetPage(rows, codec.encode([code, ""], scope=scope))
        rows += page.items
        if page.next_cursor:
            return KeysetPage(rows, codec.encode([code, page.next_cursor], scope=scope))
    return KeysetPage(rows, None)


def _place(code: str, home: str) -> tuple[bool, str]:
    return code != home, code
