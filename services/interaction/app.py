"""The composition root: how the interaction service is put together."""

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
from libs.web.gate.scoping.scopes import Access
from libs.web.live.change_streams import live_parts
from libs.web.reads.freshness import Applied
from services.interaction.api import (
    costs,
    disputes,
    exported_tables,
    feedback,
    interactions,
    payments,
    purchases,
    wallet_estimates,
)
from services.interaction.api.entry_handler import EntryHandler
from services.interaction.api.live import timeline_changes
from services.interaction.api.notes import Notes
from services.interaction.api.purchase_handler import PurchaseHandler
from services.interaction.api.refusals import REFUSALS
from services.interaction.api.timeline import timeline_endpoints
from services.interaction.api.voiding import entry_voids, purchase_voids
from services.interaction.api.voiding.purchase_void_handler import PurchaseVoidHandler
from services.interaction.consuming import build_projection
from services.interaction.entry_streams import EntryStreams
from services.interaction.ownership import OWNERSHIP
from services.interaction.projections.members import customer_records
from services.interaction.projections.records import RecordsProjection
from services.interaction.purchase_streams import PurchaseStreams
from services.interaction.trade_stops import TradeStops

API_VERSION = "1.0.0"
PUBLISHED = frozenset({"crm.interaction.v1", "crm.purchase.v1"})
_DESCRIPTION = (
    "What happens with customers: touchpoints, purchases and their money, costs, feedback."
)

ROUTES = (  # the hottest first: routes are tried in this order
    purchases.RECORD,
    purchases.RECORD_ALL,
    timeline_changes.CHANGES,
    timeline_changes.CHANGES_OF_ONE,
    purchases.routes,
    payments.routes,
    disputes.routes,
    purchase_voids.routes,
    interactions.routes,
    costs.RECORD_ALL,
    costs.routes,
    feedback.routes,
    wallet_estimates.routes,
    entry_voids.routes,
    timeline_endpoints.routes,
    export_endpoints.EXPORT,
    change_endpoints.routes,
    read_endpoints.routes,
    parked_endpoints.routes,
)


def build_api(runtime: Runtime) -> FastAPI:
    notes = Notes(runtime.keys)
    stored = PurchaseStreams(runtime.pool)
    applied = Applied(runtime.pool, topics=RecordsProjection.topics, own=PUBLISHED)
    runtime.after_projection.append(applied.notify)
    return create_app(
        title="Rapport: interactions",
        version=API_VERSION,
        description=_DESCRIPTION,
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
            applied,
            runtime.cursors,
            ParkedHandler(runtime, build_projection),
            *_live(runtime),
            ChangeReader(runtime),
            ReadAudit(runtime),
            AccessExport(
                runtime,
                "interaction",
                customer_records,
                exported_tables.EXPORTED,
                exported_tables.shown,
            ),
            notes,
            stored,
            PurchaseHandler(stored, TradeStops(runtime.pool), runtime.commands),
            PurchaseVoidHandler(stored, runtime.keys, runtime.commands),
            EntryHandler(EntryStreams(runtime.pool, runtime.keys), stored, notes, runtime.commands),
        ],
    )


def _live(runtime: Runtime) -> Sequence[object]:
    most = runtime.settings.streams_per_subject
    return live_parts(runtime.pool, runtime.stopping, most, timeline_changes.TIMELINE)
