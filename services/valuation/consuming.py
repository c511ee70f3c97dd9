"""Parts of the consumer of valuations; the other roles ask the projection how it is."""

from typing import cast

from libs.service.runtime import Runtime
from libs.service.service import Jobs
from libs.service.subprocess_tasks import in_subprocess
from services.valuation.domain.customer.business_calendar import BusinessCalendar, business_calendar
from services.valuation.jobs.reviewer import Reviewer
from services.valuation.jobs.values.value_announcer import ValueAnnouncer
from services.valuation.projection.projection import ValuationProjection
from services.valuation.reports.period_keeper import PeriodKeeper
from services.valuation.segments.segment_watcher import SegmentWatcher
from services.valuation.settings import ValuationSettings


def build_projection(runtime: Runtime) -> ValuationProjection:
    return ValuationProjection(runtime.keys, calendar_of(runtime))


def build_jobs(runtime: Runtime) -> Jobs:
    calendar, on_commit = calendar_of(runtime), runtime.projection_committed
    reviewer = Reviewer(runtime.pool, on_commit, in_subprocess, calendar)
    watcher = SegmentWatcher(runtime.pool, on_commit, calendar)
    announcer = ValueAnnouncer(runtime.pool, on_commit, calendar)
    return {
        "reviewer": reviewer.run(runtime.stopping),
        "segments": watcher.run(runtime.stopping),
        "values": announcer.run(runtime.stopping),
        "periods": PeriodKeeper(runtime.pool, calendar).run(runtime.stopping),
    }


def calendar_of(runtime: Runtime) -> BusinessCalendar:
    settings = cast("ValuationSettings", runtime.settings)
    calendar = business_calendar(settings.business_time_zone)
    _ = calendar.clocks  # looked at now, and not while the first request waits
    return calendar
