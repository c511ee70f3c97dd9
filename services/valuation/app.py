"""The composition root: how the valuation service is put together."""

from pathlib import Path

from fastapi import FastAPI

from libs.service.runtime import Runtime
from libs.service.service import Jobs, Service
from libs.web.app import create_app
from libs.web.freshness import Applied
from services.valuation.api import (
    explanation,
    history,
    listing,
    models,
    policies,
    portfolio,
    stream,
    valuations,
    what_if,
)
from services.valuation.api.refusals import REFUSALS
from services.valuation.api.rules_desk import RulesDesk
from services.valuation.following import Following
from services.valuation.portfolio import Portfolio
from services.valuation.projections.projection import TOPICS, ValuationProjection
from services.valuation.reading import Reading
from services.valuation.reviewing.reviewer import Reviewer

API_VERSION = "1.0.0"


def build_api(runtime: Runtime) -> FastAPI:
    reading = Reading(runtime.pool)
    applied = Applied(runtime.pool, topics=TOPICS)
    runtime.after_projection.append(applied.notify)
    return create_app(
        title="Rapport: valuations",
        version=API_VERSION,
        description="What customers are worth, how to treat them, and who is about to leave.",
        routes=[  # the hottest first: routes are tried in this order
            valuations.READ,
            stream.STREAM,
            listing.routes,
            history.routes,
            explanation.routes,
            portfolio.routes,
            models.routes,
            policies.PUBLISH,
            policies.routes,
            what_if.WHAT_IF,
        ],
        authenticator=runtime.authenticator,
        checks=runtime.checks,
        stopping=runtime.stopping,
        deadline=runtime.settings.request_deadline,
        refusals=REFUSALS,
        parts=[
            runtime.pool,
            runtime.cursors,
            runtime.commands,
            RulesDesk(runtime.pool, runtime.cursors),
            applied,
            reading,
            valuations.Valuations(reading.now),
            Portfolio(runtime.pool),
            Following(runtime.pool),
            stream.Stopping(runtime.stopping),
        ],
    )


def build_projection(runtime: Runtime) -> ValuationProjection:
    return ValuationProjection()


def build_jobs(runtime: Runtime) -> Jobs:
    reviewer = Reviewer(runtime.pool, runtime.projection_committed)
    return {"reviewer": reviewer.run(runtime.stopping)}


SERVICE = Service(
    name="valuation",
    migrations=Path(__file__).parent / "migrations" / "versions",
    publishes=frozenset({"crm.valuation.v1"}),
    api=build_api,
    projection=build_projection,
    jobs=build_jobs,
)
