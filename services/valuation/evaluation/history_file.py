"""A purchase history read from a CSV file: `customer_id,date,amount`, other columns ignored."""

import csv
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import numpy as np

from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.evaluation.ledger import Lines

_NEEDED = ("customer_id", "date")
_UNKNOWN = {"", "na", "nan", "null", "none", "n/a"}


class InputRefused(ValueError):
    """Error in the input, in one line that names the column and the line."""


@dataclass(frozen=True, slots=True)
class _Places:
    customer: int
    date: int
    amount: int | None


def read_lines(path: Path, calendar: BusinessCalendar) -> Lines:
    """Times with an offset are of the calendar's days. Raises InputRefused."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _parsed(csv.reader(file), path, calendar)
    except OSError as error:
        raise InputRefused(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputRefused(f"{path}: is not UTF-8 text") from None
    except csv.Error as error:
        raise InputRefused(f"{path}: is no CSV: {error}") from None


def read_day(text: str, name: str, calendar: BusinessCalendar) -> int:
    """A day given as an option. Raises InputRefused."""
    day = _day(text, calendar)
    if day is None:
        raise InputRefused(f"{name}: {text[:40]!r} is no date like 1997-09-30")
    return day


def _parsed(rows: Iterator[list[str]], path: Path, calendar: BusinessCalendar) -> Lines:
    places = _places(next(rows, []), path)
    numbers: dict[str, int] = {}
    days: dict[str, int | None] = {}
    customer, day, amount = [], [], []
    for line, row in enumerate(rows, start=2):
        if not any(row):
            continue
        who, on, worth = _fields(row, places, path, line)
        if on not in days:
            days[on] = _day(on, calendar)
        if days[on] is None:
            raise InputRefused(f"{path}: line {line}: column date: {on[:40]!r} is no date")
        customer.append(numbers.setdefault(who, len(numbers)))
        day.append(days[on])
        amount.append(_amount(worth, path, line))
    if not customer:
        raise InputRefused(f"{path}: has a header and no purchases")
    return Lines(np.array(customer, np.int64), np.array(day, np.int64), np.array(amount, float))


def _places(header: list[str], path: Path) -> _Places:
    names = [name.strip().lower() for name in header]
    for needed in _NEEDED:
        if needed not in names:
            found = ", ".join(names)[:120] or "nothing"
            raise InputRefused(f"{path}: line 1: column {needed} is missing; found {found}")
    for name in (*_NEEDED, "amount"):
        if names.count(name) > 1:
            raise InputRefused(f"{path}: line 1: column {name} is there twice")
    amount = names.index("amount") if "amount" in names else None
    return _Places(names.index("customer_id"), names.index("date"), amount)


def _fields(row: list[str], places: _Places, path: Path, line: int) -> tuple[str, str, str]:
    try:
        who, on = row[places.customer].strip(), row[places.date].strip()
        worth = "" if places.amount is None else row[places.amount].strip()
    except IndexError:
        raise InputRefused(f"{path}: line {line}: has {len(row)} columns, too few") from None
    if not who:
        raise InputRefused(f"{path}: line {line}: column customer_id: is empty")
    return sys.intern(who), on, worth


def _day(text: str, calendar: BusinessCalendar) -> int | None:
    """The day of 1997-09-30, 19970930, or of a time as it stands; of one that says its offset, such
    as 1997-09-30T12:00:00Z, the day it was by the calendar."""
    try:
        if len(text) <= 10:
            return date.fromisoformat(text).toordinal()
        moment = datetime.fromisoformat(text)
        on = moment.date() if moment.tzinfo is None else calendar.date_at(moment)
        return on.toordinal()
    except (ValueError, OverflowError):
        return None


def _amount(text: str, path: Path, line: int) -> float:
    if text.lower() in _UNKNOWN:
        return math.nan
    try:
        amount = float(text)
    except ValueError:
        amount = math.inf
    if not math.isfinite(amount) or abs(amount) > 1e15:
        raise InputRefused(f"{path}: line {line}: column amount: {text[:40]!r} is no amount")
    return amount
