"""Filters of the list of customers by the facts that it shows."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Query
from msgspec import Struct

from libs.database.fragments import Fragment
from libs.events.customer import CustomerStatus, Kind
from libs.web.fields.fields import Instant, Label

TextFilter = Annotated[Label | None, Query()]
_Percent = Annotated[int | None, Query(ge=0, le=100)]
_From = Annotated[Instant | None, Query(description="From this moment on")]
_Until = Annotated[Instant | None, Query(description="Before this moment")]
_LastTold = Annotated[
    Instant | None, Query(description="Of whose facts none was told from this moment on")
]


class ByFacts(Struct, frozen=True):
    """`columns` that are equal to a value, and `ranges` of others, each a condition."""

    columns: Mapping[str, str | None] = {}
    ranges: Sequence[Fragment] = ()


def _columns(
    owner: TextFilter = None,
    grade: TextFilter = None,
    kind: Kind | None = None,
    status: CustomerStatus | None = None,
    region: TextFilter = None,
    industry: TextFilter = None,
) -> Mapping[str, str | None]:
    return {
        "owner": owner,
        "grade": grade,
        "kind": kind,
        "status": status,
        "region": region,
        "industry": industry,
    }


def _by_facts(
    columns: Annotated[Mapping[str, str | None], Depends(_columns)],
    registered_from: _From = None,
    registered_until: _Until = None,
    min_completeness: _Percent = None,
    max_completeness: _Percent = None,
    profile_until: _LastTold = None,
) -> ByFacts:
    given: Mapping[str, int | datetime | None] = {
        "registered_at >= {bound}": registered_from,
        "registered_at < {bound}": registered_until,
        "completeness >= {bound}": min_completeness,
        "completeness <= {bound}": max_completeness,
        "profile_at < {bound}": profile_until,
    }
    ranges = [Fragment(text, bound=bound) for text, bound in given.items() if bound is not None]
    return ByFacts(columns, ranges)


OfFacts = Annotated[ByFacts, Depends(_by_facts)]
