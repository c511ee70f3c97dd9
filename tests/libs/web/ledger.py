"""A small purchase command handler on a real store, for tests of the one flow of commands."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import msgspec
from fastapi import Depends, FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from libs.database.connections import Source
from libs.events.purchase import PurchasePaid, PurchaseRecorded
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_stream
from libs.eventstore.writes import StreamWrite, new_event
from libs.identifiers.uuid7 import uuid7
from libs.web.app import create_app
from libs.web.commands.batches import execute_batch
from libs.web.commands.decisions import Decide, Decision, nothing_to_do
from libs.web.commands.etags import IfMatch, if_match
from libs.web.commands.execution import Commands
from libs.web.commands.idempotency import Reply
from libs.web.errors.problems import Problem, not_found
from libs.web.errors.refusals import ErrorResponse
from libs.web.errors.validation import RequestModel, convert
from libs.web.gate.admission import Admitted, admitted
from libs.web.gate.items import batch_items
from libs.web.gate.roles import batch_rule, requires, rule_of
from libs.web.gate.routing import BatchRoute, HotRoute, router
from libs.web.parts import part
from tests.libs.web.issuing import TestIssuer

NOW = datetime(2025, 6, 1, tzinfo=UTC)
routes = router("purchases")


class RecordPurchase(msgspec.Struct, forbid_unknown_fields=True):
    customer_id: UUID
    amount: Decimal
    purchase_id: UUID | None = None


class Pay(RequestModel):
    amount: Decimal


class AlreadyPaid(Exception):
    """Paid in full: nothing more is taken."""


class Ledger:
    """Reads what was recorded, and builds answers from it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.before_append: list[Any] = []

    async def state(self, purchase_id: UUID) -> tuple[PurchaseRecorded, Decimal, int]:
        events = await read_stream(self.source, f"purchase-{purchase_id}")
        if not events:
            raise not_found()
        paid = sum((e.event().amount for e in events[1:]), Decimal(0))
        return events[0].event(), paid, len(events)

    async def newest(self, purchase_id: UUID) -> Recorded:
        return (await read_stream(self.source, f"purchase-{purchase_id}"))[-1]

    async def rebuild(self, reply: Reply) -> bytes:
        purchase_id = UUID(reply.ids["purchase_id"])
        events = await read_stream(self.source, f"purchase-{purchase_id}")
        until = events[: reply.event.version]
        paid = sum((e.event().amount for e in until[1:]), Decimal(0))
        return body_of(until[0].event(), paid)

    def duplicate(self, command: RecordPurchase) -> Decide:
        async def decide(_: Source) -> Decision:
            recorded, _, _ = await self.state(command.purchase_id)  # pyright: ignore
            if (recorded.customer_id, recorded.amount) != (command.customer_id, command.amount):
                raise Problem(409, "purchase_exists", "Another purchase has this id")
            events = await read_stream(self.source, f"purchase-{command.purchase_id}")
            return nothing_to_do(events[0], {"purchase_id": str(command.purchase_id)}, status=201)

        return decide


def body_of(purchase: PurchaseRecorded, paid: Decimal) -> bytes:
    found = {"purchase_id": purchase.purchase_id, "amount": purchase.amount, "paid": paid}
    return msgspec.json.encode(found)


def recorded(command: RecordPurchase) -> Decision:
    purchase_id = command.purchase_id or uuid7()
    if command.amount < 0:
        raise Problem(422, "negative_amount", "An amount is not negative")
    event = PurchaseRecorded(
        purchase_id=purchase_id,
        customer_id=command.customer_id,
        amount=command.amount,
        currency="EUR",
    )
    write = StreamWrite(
        stream=f"purchase-{purchase_id}",
        expected_version=0,
        key=str(command.customer_id),
        events=(new_event(event, event_id=uuid7(), subject=command.customer_id, occurred_at=NOW),),
    )
    ids = {"purchase_id": str(purchase_id)}
    return Decision(streams=(write,), ids=ids, body=body_of(event, Decimal(0)))


@routes.post("/purchases/{purchase_id}/payments", status_code=201)
@requires("admin")
async def pay(
    request: Request,
    purchase_id: UUID,
    body: Pay,
    let_in: Annotated[Admitted, Depends(admitted)],
    seen: Annotated[IfMatch | None, Depends(if_match)],
    commands: Annotated[Commands, part(Commands)],
    ledger: Annotated[Ledger, part(Ledger)],
) -> Response:
    event_id = uuid7()

    async def decide(_: Source) -> Decision:
        purchase, paid, version = await ledger.state(purchase_id)
        if seen:
            seen.check(version)
        if not body.amount:
            ids = {"purchase_id": str(purchase_id)}
            return nothing_to_do(await ledger.newest(purchase_id), ids)
        if paid + body.amount > purchase.amount:
            raise AlreadyPaid
        for hook in ledger.before_append:
            await hook()
        event = PurchasePaid(
            purchase_id=purchase_id,
            customer_id=purchase.customer_id,
            amount=body.amount,
            currency="EUR",
        )
        write = StreamWrite(
            stream=f"purchase-{purchase_id}",
            expected_version=version,
            key=str(purchase.customer_id),
            events=(
                new_event(event, event_id=event_id, subject=purchase.customer_id, occurred_at=NOW),
            ),
        )
        return Decision(streams=(write,), ids={"purchase_id": str(purchase_id)})

    return await commands.execute(request, let_in, decide, ledger.rebuild, if_match=seen)


def hot_routes(commands: Commands, ledger: Ledger) -> list[HotRoute]:
    async def record(request: Request, let_in: Admitted) -> ASGIApp:
        command = convert(let_in.body, RecordPurchase)

        async def decide(_: Source) -> Decision:
            return recorded(command)

        duplicate = ledger.duplicate(command)
        return await commands.execute(request, let_in, decide, ledger.rebuild, duplicate=duplicate)

    async def record_many(request: Request, let_in: Admitted) -> ASGIApp:
        items = await batch_items(let_in)

        def decide(index: int, item: Any) -> Decision:
            return recorded(convert(item, RecordPurchase))

        def duplicate(index: int) -> Decide:
            return ledger.duplicate(convert(items[index], RecordPurchase))

        return await execute_batch(
            commands, request, let_in, items, decide, ledger.rebuild, duplicate=duplicate
        )

    def operation(name: str) -> dict[str, Any]:
        return {"operationId": name, "responses": {}}

    return [
        HotRoute(
            "/v1/purchases",
            record,
            method="POST",
            rule=rule_of("admin"),
            operation=operation("record"),
        ),
        BatchRoute(
            "/v1/purchases:batch",
            record_many,
            method="POST",
            rule=batch_rule("admin"),
            operation=operation("record_many"),
        ),
    ]


def ledger_app(issuer: TestIssuer, commands: Commands, ledger: Ledger) -> FastAPI:
    return create_app(
        title="Ledger",
        version="1",
        routes=[*hot_routes(commands, ledger), routes],
        authenticator=issuer.authenticator(),
        parts=[commands, ledger],
        refusals={AlreadyPaid: ErrorResponse(409, "already_paid", "It is paid in full")},
    )
