"""Days of the business calendar in queries: by clocks handed over, never by the server's own."""

from datetime import datetime

from libs.database.fragments import Fragment
from services.valuation.domain.customer.business_calendar import BusinessCalendar


def clock(calendar: BusinessCalendar, now: datetime) -> Fragment:
    """A subquery of one row, `clock`, with the day `today`. It is text and no argument, so that a
    list begun yesterday can be walked to its end."""
    return Fragment(f"(select {calendar.day(now):d} as today) clock")


def day_at(moment: str, calendar: BusinessCalendar) -> Fragment:
    """An expression: the day of a moment, as `BusinessCalendar.days` counts it."""
    unix = f"(extract(epoch from {moment}) * 1000000)::bigint"
    changed = f"width_bucket({unix}, changes)"
    changes, offsets = calendar.clocks
    return Fragment(
        f"""(select floor(({unix} + offsets[1 + {changed}])::numeric / 86400000000)::int
        from (select {{changes}}::bigint[] as changes, {{offsets}}::bigint[] as offsets) clocks)""",
        changes=changes,
        offsets=offsets,
    )
