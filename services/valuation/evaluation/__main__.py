"""`make evaluate`: a purchase history in, a report, JSON and two charts out; 2 for bad input."""

import argparse
import json
import sys
from pathlib import Path

import numpy as np

from services.valuation.domain.customer.business_calendar import (
    BusinessCalendar,
    UnknownTimeZone,
    business_calendar,
)
from services.valuation.evaluation.drawing import draw
from services.valuation.evaluation.history_file import InputRefused, read_day, read_lines
from services.valuation.evaluation.holdout import Evaluation, evaluate
from services.valuation.evaluation.ledger import ledger
from services.valuation.evaluation.report import remarks, text
from services.valuation.models.histories import DAYS_PER_UNIT


def main() -> None:
    arguments = _arguments()
    try:
        _evaluate(arguments)
    except InputRefused as reason:
        sys.stderr.write(f"{reason}\n")
        raise SystemExit(2) from None


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make evaluate", description=__doc__)
    for name in ("csv", "calibration-end", "holdout-end", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--time-zone", default="UTC")
    return parser.parse_args()


def _evaluate(arguments: argparse.Namespace) -> None:
    for name in ("csv", "calibration_end", "holdout_end", "out"):
        if not getattr(arguments, name):
            raise InputRefused(f"{name.upper()} is missing: say make evaluate {name.upper()}=...")
    calendar = _calendar(arguments.time_zone)
    start = read_day(arguments.calibration_end, "CALIBRATION_END", calendar)
    end = read_day(arguments.holdout_end, "HOLDOUT_END", calendar)
    if end <= start:
        raise InputRefused("HOLDOUT_END must be after CALIBRATION_END")
    out = Path(arguments.out)
    if not out.parent.is_dir() or out.is_dir():
        raise InputRefused(f"OUT: {out} cannot be written: name a file in a folder that exists")
    lines = read_lines(Path(arguments.csv), calendar)
    book = ledger(lines)
    past = book.past(start)
    if not past.size:
        raise InputRefused(f"CALIBRATION_END: nobody in {arguments.csv} had bought by then")
    with np.errstate(under="ignore"):
        evaluated = evaluate(book, start, end)
    noted = remarks(lines, book, past, evaluated, start, end)
    document = {**evaluated.document, "notes": noted}
    written = json.dumps(document, indent=2, allow_nan=False)
    try:
        out.write_text(written + "\n", encoding="utf-8")
    except OSError as error:
        raise InputRefused(f"OUT: {out} cannot be written: {error.strerror}") from None
    print(text(evaluated, noted, (end - start) / DAYS_PER_UNIT))
    print("written:", out, *_charts(evaluated, out))


def _calendar(time_zone: str) -> BusinessCalendar:
    try:
        return business_calendar(time_zone)
    except UnknownTimeZone as error:
        raise InputRefused(f"TIME_ZONE: {error}") from None


def _charts(evaluated: Evaluation, out: Path) -> list[Path]:
    try:
        return draw(evaluated, out)
    except ModuleNotFoundError:
        sys.stderr.write("no charts: matplotlib is not installed here\n")
        return []


if __name__ == "__main__":
    main()
