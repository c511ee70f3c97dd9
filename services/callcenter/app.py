"""The composition root: the call centre's parts, joined."""

from collections.abc import Sequence
from datetime import timedelta
from typing import cast

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
from services.callcenter.api import agents, contacts, exported_tables, queues
from services.callcenter.api.agent_handler import AgentHandler
from services.callcenter.api.contact_handler import ContactHandler
from services.callcenter.api.live import service_changes
from services.callcenter.api.next_handler import NextHandler
from services.callcenter.api.queue_board import QueueBoard
from services.callcenter.api.refusals import REFUSALS
from services.callcenter.api.ticketing import ticket_history, ticket_list, tickets
from services.callcenter.api.ticketing.own_ticket_handler import OwnTicketHandler
from services.callcenter.api.ticketing.ticket_handler import TicketHandler
from services.callcenter.api.ticketing.ticket_register import TicketRegister
from services.callcenter.consuming import build_projection
from services.callcenter.contact_streams import ContactStreams
from services.callcenter.ownership import OWNERSHIP
from services.callcenter.projections.members import records_of
from services.callcenter.projections.projection import TOPICS
from services.callcenter.settings import CallcenterSettings
from services.callcenter.ticket_streams import TicketStreams

ROUTES = (
    service_changes.CONTACT_CHANGES,
    service_changes.TICKET_CHANGES,
    agents.routes,
    contacts.routes,
    queues.routes,
    ticket_list.routes,
    tickets.routes,
    ticket_history.routes,
    export_endpoints.EXPORT,
    change_endpoints.routes,
    read_endpoints.routes,
    parked_endpoints.routes,
)


def build_api(runtime: Runtime) -> FastAPI:
    settings = cast(CallcenterSettings, runtime.settings)
    pool, keys = runtime.pool, runtime.keys
    transactions = Transactions(pool, settings.token_secret, runtime.committed.set)
    queued, opened = ContactStreams(pool), TicketStreams(pool, keys)
    reservation = timedelta(minutes=settings.reservation_minutes)
    applied = Applied(pool, topics=TOPICS)
    runtime.after_projection.append(applied.notify)
    return create_app(
        title="Rapport: call centre",
        version="1",
        description="How customers are served: agents, who waits for them, and tickets.",
        routes=ROUTES,
        authenticator=runtime.authenticator,
        parts=[
            applied,
            runtime.cursors,
            AgentHandler(pool, keys, transactions),
            ContactHandler(queued, transactions, settings.self_service),
            NextHandler(queued, transactions, reservation),
            QueueBoard(pool),
            TicketHandler(opened, runtime.commands),
            OwnTicketHandler(opened, transactions, settings.self_service),
            TicketRegister(pool, keys, runtime.cursors),
            ParkedHandler(runtime, build_projection),
            *_live(runtime),
            ChangeReader(runtime),
            ReadAudit(runtime),
            AccessExport(runtime, "callcenter", records_of, exported_tables.EXPORTED),
        ],
        refusals=REFUSALS,
        checks=runtime.checks,
        measurements=runtime.measurements,
        stopping=runtime.stopping,
        limits=runtime.limits,
        cross_origin=runtime.cross_origin,
        access=Access(runtime.pool, OWNERSHIP),
    )


def _live(runtime: Runtime) -> Sequence[object]:
    feeds = (service_changes.CONTACTS, service_changes.TICKETS)
    most = runtime.settings.streams_per_subject
    return live_parts(runtime.pool, runtime.stopping, most, *feeds)
