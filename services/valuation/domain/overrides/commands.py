"""Everything that people can say of a customer, each `by` somebody."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct


class Assess(Struct, frozen=True, kw_only=True):
    """Points by indicator; others stay as they were assessed before."""

    by: str
    indicators: Mapping[str, int]
    period: str | None = None
    note: str | None = None


class SetGrade(Struct, frozen=True, kw_only=True):
    """The grade holds through the day `until`."""

    by: str
    grade: str
    reason: str
    until: date


class ReleaseGrade(Struct, frozen=True, kw_only=True):
    by: str


OverrideCommand = Assess | SetGrade | ReleaseGrade
