"""Limits to the time of an event: not far ahead of our clock, nor before what it refers to."""

from datetime import datetime, timedelta

CLOCKS_DIFFER_AT_MOST = timedelta(days=1)


class TooFarAhead(Exception):
    """Refusal of a time too far ahead of our clock. `pointer` names the field at fault."""

    code = "too_far_ahead"

    def __init__(self, pointer: str) -> None:
        super().__init__(f"{pointer} lies more than a day ahead")
        self.pointer = pointer


def refuse_far_ahead(pointer: str, occurred_at: datetime, now: datetime) -> None:
    if occurred_at > now + CLOCKS_DIFFER_AT_MOST:
        raise TooFarAhead(pointer)


class OccursTooEarly(Exception):
    """Refusal of a time before what it refers to, as `code` says; `pointer` names the field."""

    def __init__(self, pointer: str, referred_to: str) -> None:
        super().__init__(f"{pointer} lies before the {referred_to}")
        self.pointer = pointer
        self.referred_to = referred_to
        self.code = f"before_{referred_to}"


def refuse_before(pointer: str, occurred_at: datetime, earliest: datetime, what: str) -> None:
    """Refuse what occurred before `earliest`, when the `what` that it refers to occurred."""
    if occurred_at < earliest:
        raise OccursTooEarly(pointer, what)
