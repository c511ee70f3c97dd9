"""The composition root: how the valuation service is put together."""

from pathlib import Path

from fastapi import FastAPI

from libs.service.aside import aside
from libs.service.runtime import Runtime
from libs.service.service import Jobs, Service
from libs.web.app import create_app
from libs.web.freshness import Applied
from libs.web.transactions import Transactions
from services.valuation.api import (
    bridge,
    by_hand,
    calibration,
    explanation,
    history,
    judging,
    listing,
    models,
    pareto,
    policies,
    portfolio,
    questions,
    ruling_orders,
    rulings,
    segment_members,
    segments,
    story,
    stream,
    suggestions,
    tendency,
    valuations,
    what_if,
)
from services.valuation.api.console import console_pages
from services.valuation.api.models import ModelHandler
from services.valuation.api.override_answers import OverrideAnswers
from services.valuation.api.override_handler import OverrideHandler
from services.valuation.api.policies import PolicyHandler
from services.valuation.api.refusals import REFUSALS
from services.valuation.api.rules_desk import RulesDesk
from services.valuation.api.ruling_orders import OrderHandler
from services.valuation.api.segment_handler import SegmentHandler
from services.valuation.api.walks import Walks
from services.valuation.calibrating import Calibrating
from services.valuation.comparison import Comparing
from services.valuation.following import Following
from services.valuation.pareto import Pareto
from services.valuation.portfolio import Portfolio
from services.valuation.projections.projection import TOPICS, ValuationProjection
from services.valuation.reading import Reading
from services.valuation.reports.desk import Reports
from services.valuation.reports.details import Details
from services.valuation.reviewing.reviewer import Reviewer
from services.valuation.segments.desk import Segments
from services.valuation.segments.watcher import SegmentWatcher
from services.valuation.tendencies.asking import Tendencies
from services.valuation.tendencies.learning import Learning
from services.valuation.tendencies.suggestions import Suggestions

API_VERSION = "1.0.0"
ROUTES = (  # the hottest first: they are tried in this order
    valuations.READ,
    stream.STREAM,
    listing.routes,
    history.routes,
    explanation.routes,
    story.routes,
    portfolio.routes,
    pareto.routes,
    calibration.routes,
    questions.routes,
    bridge.routes,
    segments.routes,
    segment_members.routes,
    tendency.routes,
    suggestions.routes,
    models.routes,
    policies.PUBLISH,
    policies.routes,
    what_if.WHAT_IF,
    rulings.routes,
    ruling_orders.routes,
    judging.routes,
    by_hand.routes,
)


def build_api(runtime: Runtime) -> FastAPI:
    reading = Reading(runtime.pool)
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
        deadline=runtime.settings.request_deadline,
        refusals=REFUSALS,
        parts=[
            runtime.pool,
            runtime.cursors,
            runtime.commands,
            *_writes(runtime),
            applied,
            reading,
            valuations.Valuations(reading, applied),
            Tendencies(runtime.pool, reading, Learning(runtime.pool)),
            Following(runtime.pool),
            stream.Stopping(runtime.stopping),
            *_lists_and_reports(runtime),
        ],
        pages=console_pages(),
    )


def _writes(runtime: Runtime) -> list[object]:
    """What takes commands, and what those who are answered are shown of it."""
    pool, keys, commands = runtime.pool, runtime.keys, runtime.commands
    desk, answers = RulesDesk(pool, runtime.cursors), OverrideAnswers(pool, keys)
    transactions = Transactions(pool, runtime.settings.token_secret, runtime.projection_committed)
    return [
        desk,
        answers,
        ModelHandler(desk, commands),
        PolicyHandler(desk, commands),
        OrderHandler(pool, commands),
        SegmentHandler(Segments(pool, runtime.cursors), commands),
        OverrideHandler(answers, keys, transactions),
    ]


def _lists_and_reports(runtime: Runtime) -> list[object]:
    """What is asked of many customers at once."""
    pool, cursors = runtime.pool, runtime.cursors
    return [
        Walks(pool, cursors),
        Comparing(pool),
        Portfolio(pool),
        Pareto(pool),
        Calibrating(pool),
        Reports(pool, cursors),
        Details(pool),
        Segments(pool, cursors),
        Suggestions(pool, cursors),
    ]


def build_projection(runtime: Runtime) -> ValuationProjection:
    return ValuationProjection(runtime.keys)


def build_jobs(runtime: Runtime) -> Jobs:
    reviewer = Reviewer(runtime.pool, runtime.projection_committed, aside)
    watcher = SegmentWatcher(runtime.pool, runtime.projection_committed)
    return {
        "reviewer": reviewer.run(runtime.stopping),
        "segments": watcher.run(runtime.stopping),
    }


SERVICE = Service(
    name="valuation",
    migrations=Path(__file__).parent / "migrations" / "versions",
    publishes=frozenset({"crm.valuation.v1"}),
    api=build_api,
    projection=build_projection,
    jobs=build_jobs,
)
