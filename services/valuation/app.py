"""The composition root: how the valuation service is put together."""

from collections.abc import Sequence

from fastapi import FastAPI

from libs.service.access_export import export_endpoints
from libs.service.access_export.access_export import AccessExport
from libs.service.changes import change_endpoints
from libs.service.changes.change_reader import ChangeReader
from libs.service.parked import parked_endpoints
from libs.service.parked.parked_handler import ParkedHandler
from libs.service.reads import read_endpoints
from libs.service.reads.read_endpoints import ReadAudit
from libs.service.runtime import Runtime
from libs.web.app import create_app
from libs.web.commands.transactions import Transactions
from libs.web.gate.scoping.scopes import Access
from libs.web.live.change_streams import live_parts
from libs.web.reads.freshness import Applied
from services.valuation.configurations import (
    configuration_endpoints,
    model_endpoints,
    order_endpoints,
    policy_endpoints,
    what_if_endpoints,
)
from services.valuation.configurations.comparison import Comparing
from services.valuation.configurations.configuration_reader import ConfigurationReader
from services.valuation.configurations.model_endpoints import ModelHandler
from services.valuation.configurations.order_endpoints import OrderHandler
from services.valuation.configurations.policy_endpoints import PolicyHandler
from services.valuation.console.console_endpoints import valuation_console
from services.valuation.consuming import build_projection, calendar_of
from services.valuation.error_responses import REFUSALS
from services.valuation.explanations import explanation_endpoints, story_endpoints
from services.valuation.overrides import by_hand_endpoints, override_endpoints
from services.valuation.overrides.override_answers import OverrideAnswers
from services.valuation.overrides.override_handler import OverrideHandler
from services.valuation.ownership import OWNERSHIP
from services.valuation.portfolio import (
    calibration_endpoints,
    pareto_endpoints,
    portfolio_endpoints,
)
from services.valuation.portfolio.calibration import Calibrating
from services.valuation.portfolio.pareto import Pareto
from services.valuation.portfolio.portfolio import Portfolio
from services.valuation.projection.projection import TOPICS
from services.valuation.recommendations import recommendation_endpoints, suggestion_endpoints
from services.valuation.recommendations.learning import Learning
from services.valuation.recommendations.recommendation import Recommendations
from services.valuation.recommendations.suggestions import Suggestions
from services.valuation.reports import bridge_endpoints, question_endpoints
from services.valuation.reports.details import Details
from services.valuation.reports.report_reader import Reports
from services.valuation.segments import member_endpoints, segment_endpoints
from services.valuation.segments.segment_handler import SegmentHandler
from services.valuation.segments.segment_reader import SegmentReader
from services.valuation.snapshots.snapshot_reader import SnapshotReader
from services.valuation.storage import merge_groups
from services.valuation.valuations import (
    exported_tables,
    history_endpoints,
    list_endpoints,
    stream_endpoints,
    valuation_endpoints,
)
from services.valuation.valuations.traversals import Traversals

API_VERSION = "1.0.0"
ROUTES = (  # the hottest first: they are tried in this order
    valuation_endpoints.READ,
    stream_endpoints.STREAM,
    list_endpoints.routes,
    history_endpoints.routes,
    explanation_endpoints.routes,
    story_endpoints.routes,
    portfolio_endpoints.routes,
    pareto_endpoints.routes,
    calibration_endpoints.routes,
    question_endpoints.routes,
    bridge_endpoints.routes,
    segment_endpoints.routes,
    member_endpoints.routes,
    recommendation_endpoints.routes,
    suggestion_endpoints.routes,
    model_endpoints.routes,
    policy_endpoints.PUBLISH,
    policy_endpoints.routes,
    what_if_endpoints.WHAT_IF,
    configuration_endpoints.routes,
    order_endpoints.routes,
    override_endpoints.routes,
    by_hand_endpoints.routes,
    export_endpoints.EXPORT,
    change_endpoints.routes,
    read_endpoints.routes,
    parked_endpoints.routes,
)


def build_api(runtime: Runtime) -> FastAPI:
    calendar = calendar_of(runtime)
    reading = SnapshotReader(runtime.pool, calendar)
    applied = Applied(runtime.pool, topics=TOPICS)
    runtime.after_projection.append(applied.notify)
    return create_app(
        title="Rapport: valuations",
        version=API_VERSION,
        description="What customers are worth, how to treat them, and who is about to leave.",
        routes=ROUTES,
        authenticator=runtime.authenticator,
        checks=runtime.checks,
        measurements=runtime.measurements,
        stopping=runtime.stopping,
        limits=runtime.limits,
        cross_origin=runtime.cross_origin,
        access=Access(runtime.pool, OWNERSHIP),
        refusals=REFUSALS,
        parts=[
            runtime.pool,
            runtime.cursors,
            runtime.commands,
            *_writes(runtime),
            calendar,
            applied,
            reading,
            valuation_endpoints.Valuations(reading, applied),
            Recommendations(runtime.pool, reading, Learning(runtime.pool), calendar),
            *_live(runtime),
            ChangeReader(runtime),
            ReadAudit(runtime),
            AccessExport(
                runtime, "valuation", merge_groups.customer_records, exported_tables.EXPORTED
            ),
            *_lists_and_reports(runtime),
        ],
        pages=valuation_console(runtime.settings.public_urls),
    )


def _live(runtime: Runtime) -> Sequence[object]:
    most, grades = runtime.settings.streams_per_subject, stream_endpoints.GRADES
    return live_parts(runtime.pool, runtime.stopping, most, grades)


def _writes(runtime: Runtime) -> list[object]:
    """Command handlers, and the readers behind their answers."""
    pool, keys, commands = runtime.pool, runtime.keys, runtime.commands
    calendar = calendar_of(runtime)
    reader = ConfigurationReader(pool, runtime.cursors)
    answers = OverrideAnswers(pool, keys, calendar)
    transactions = Transactions(pool, runtime.settings.token_secret, runtime.projection_committed)
    return [
        reader,
        answers,
        ModelHandler(reader, commands, calendar),
        PolicyHandler(reader, commands),
        OrderHandler(pool, commands),
        SegmentHandler(SegmentReader(pool, runtime.cursors, calendar), commands),
        OverrideHandler(answers, keys, transactions, calendar),
        ParkedHandler(runtime, build_projection),
    ]


def _lists_and_reports(runtime: Runtime) -> list[object]:
    """Readers of many customers at once."""
    pool, cursors, calendar = runtime.pool, runtime.cursors, calendar_of(runtime)
    return [
        Traversals(pool, cursors),
        Comparing(pool, calendar),
        Portfolio(pool),
        Pareto(pool),
        Calibrating(pool, calendar),
        Reports(pool, cursors),
        Details(pool),
        SegmentReader(pool, cursors, calendar),
        Suggestions(pool, cursors),
    ]
