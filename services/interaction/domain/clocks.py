"""How far ahead of ours the clock may be of whoever says when something occurred."""

from datetime import datetime, timedelta

CLOCKS_DIFFER_AT_MOST = timedelta(days=1)


class TooFarAhead(Exception):
    """It cannot have occurred yet. `pointer` names the field at fault."""

    code = "too_far_ahead"

    def __init__(self, pointer: str) -> None:
        super().__init__(f"{pointer} lies more than a day ahead")
        self.pointer = pointer


def refuse_far_ahead(pointer: str, occurred_at: datetime, now: datetime) -> None:
    if occurred_at > now + CLOCKS_DIFFER_AT_MOST:
        raise TooFarAhead(pointer)
