"""The composition root: how the customer service is put together."""

from collections.abc import Sequence
from typing import cast
from zoneinfo import ZoneInfo

from fastapi import FastAPI

from libs.service.access_export.access_export import AccessExport
from libs.service.changes.change_reader import ChangeReader
from libs.service.parked.parked_handler import ParkedHandler
from libs.service.reads.read_endpoints import ReadAudit
from libs.service.runtime import Runtime
from libs.web.app import create_app
from libs.web.commands.execution import Commands
from libs.web.commands.transactions import Transactions
from libs.web.gate.scoping.scopes import Access
from libs.web.live.change_streams import live_parts
from libs.web.reads.freshness import Applied
from services.customer.api import (
    exported_tables,
    listing,
)
from services.customer.api.access.access_handler import AccessHandler
from services.customer.api.archive.archive_handler import ArchiveHandler
from services.customer.api.archive.archive_showing import ArchiveAnswers
from services.customer.api.axes.axes_handler import AxesHandler
from services.customer.api.consents.consent_handler import ConsentHandler
from services.customer.api.consents.consent_showing import ConsentAnswers
from services.customer.api.custom.field_handler import FieldHandler
from services.customer.api.customer_handler import CustomerHandler
from services.customer.api.directory import Directory
from services.customer.api.duplicates.dismissal_handler import DismissalHandler
from services.customer.api.duplicates.duplicate_listing import DuplicateListing
from services.customer.api.duplicates.possible_duplicates import PossibleDuplicates
from services.customer.api.live.customer_changes import CUSTOMERS
from services.customer.api.merging.merge_handler import MergeHandler
from services.customer.api.merging.merge_previews import MergePreviews
from services.customer.api.overview_parts.part_showing import OverviewParts
from services.customer.api.plan.plan_handler import PlanHandler
from services.customer.api.provenance.settling_handler import SettlingHandler
from services.customer.api.provenance.source_handler import SourceHandler
from services.customer.api.refusals import REFUSALS
from services.customer.api.relations.graph_showing import GraphAnswers
from services.customer.api.relations.relation_handler import RelationHandler
from services.customer.api.showing import CustomerAnswers
from services.customer.api.staffing.staff_handler import StaffHandler
from services.customer.api.staffing.staff_showing import StaffAnswers
from services.customer.api.views.view_handler import ViewHandler
from services.customer.api.views.view_query import ViewQueries
from services.customer.api.views.view_showing import ViewAnswers
from services.customer.console.customer_pages import customer_console
from services.customer.consuming import build_projection, tokens_of
from services.customer.custom_fields.declared_fields import DeclaredFields
from services.customer.customer_streams import CustomerStreams
from services.customer.erasures import Erasures
from services.customer.external_ids.claiming import ClaimingAppender
from services.customer.ownership import OWNERSHIP
from services.customer.projections.names import Names
from services.customer.projections.projection import TOPICS
from services.customer.routes import ROUTES
from services.customer.settings import CustomerSettings
from services.customer.staffing.business_zone import BusinessZone

API_VERSION = "1.0.0"


def build_api(runtime: Runtime) -> FastAPI:
    pool = runtime.pool
    customers = CustomerStreams(pool, runtime.keys)
    applied, access = Applied(pool, topics=TOPICS), Access(pool, OWNERSHIP)
    runtime.after_projection.append(applied.notify)
    return create_app(
        title="Rapport: customers",
        version=API_VERSION,
        description="Who the customer is, and what matters about them in one answer.",
        routes=ROUTES,
        authenticator=runtime.authenticator,
        checks=runtime.checks,
        measurements=runtime.measurements,
        stopping=runtime.stopping,
        limits=runtime.limits,
        cross_origin=runtime.cross_origin,
        access=access,
        refusals=REFUSALS,
        pages=customer_console(runtime.settings.public_urls),
        parts=[
            pool,
            applied,
            runtime.cursors,
            AccessHandler(pool, access, runtime.commands),
            ParkedHandler(runtime, build_projection),
            ChangeReader(runtime),
            ReadAudit(runtime, OWNERSHIP.policy),
            _access_export(runtime),
            *live_parts(pool, runtime.stopping, runtime.settings.streams_per_subject, CUSTOMERS),
            *_customer_parts(runtime, customers, CustomerAnswers(customers)),
            *_parts_around_customers(runtime, customers),
        ],
    )


def _customer_parts(
    runtime: Runtime, customers: CustomerStreams, showing: CustomerAnswers
) -> Sequence[object]:
    """Parts that answer about customers, and handle commands to them."""
    pool, keys, secret = runtime.pool, runtime.keys, runtime.settings.token_secret
    claiming = ClaimingAppender(pool, runtime.appender, runtime.committed.set)
    erasures = Commands(Erasures(pool, keys, runtime.committed.set), pool, secret)
    consents = ConsentAnswers(customers, runtime.cursors)
    tokens, declared = tokens_of(runtime), DeclaredFields(pool)
    names = Names(pool, keys, tokens)
    return (
        showing,
        declared,
        FieldHandler(declared, runtime.commands),
        SourceHandler(pool, runtime.commands),
        SettlingHandler(customers, showing, runtime.commands),
        CustomerHandler(customers, showing, Commands(claiming, pool, secret), erasures, declared),
        MergeHandler(customers, showing, runtime.commands),
        MergePreviews(showing),
        PossibleDuplicates(pool, tokens),
        DuplicateListing(pool, runtime.cursors),
        DismissalHandler(pool, runtime.commands),
        consents,
        ConsentHandler(consents, runtime.commands),
        Directory(pool, keys, names, runtime.cursors, tokens),
    )


def _parts_around_customers(runtime: Runtime, customers: CustomerStreams) -> Sequence[object]:
    """Parts for staff, relations, axes and the archive, whose rows commit with their events."""
    pool, keys = runtime.pool, runtime.keys
    transactions = Transactions(pool, runtime.settings.token_secret, runtime.committed.set)
    staff = StaffAnswers(pool, keys, runtime.cursors)
    archive = ArchiveAnswers(pool, keys)
    graphs, views = GraphAnswers(pool, keys), ViewAnswers(pool, runtime.cursors)
    return (
        archive,
        ArchiveHandler(customers, archive, transactions),
        PlanHandler(customers, runtime.commands),
        staff,
        OverviewParts(CustomerAnswers(customers), graphs, staff),
        BusinessZone(ZoneInfo(cast("CustomerSettings", runtime.settings).business_time_zone)),
        StaffHandler(pool, keys, staff, transactions),
        RelationHandler(pool, transactions),
        graphs,
        AxesHandler(pool, transactions),
        views,
        ViewHandler(views, transactions),
        ViewQueries(listing.which_listed),
    )


def _access_export(runtime: Runtime) -> AccessExport:
    return AccessExport(
        runtime,
        "customer",
        exported_tables.records_of,
        exported_tables.EXPORTED,
        exported_tables.shown,
    )
