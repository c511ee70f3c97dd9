"""Traces as a collector sees them: from the caller's span over the gate to the projection."""

from collections.abc import AsyncIterator, Iterator
from uuid import UUID, uuid4

import httpx2
import pytest
from opentelemetry.proto.trace.v1.trace_pb2 import Span, Status

from libs.eventstore.appender import Appender
from libs.telemetry import spans
from libs.telemetry.exporting import TracesUnavailable, exported_traces, wanted
from libs.web.commands.execution import Commands
from tests.libs.messaging.happenings import append, purchase, write
from tests.libs.messaging.world import World
from tests.libs.telemetry.collector import Collector, attributes, collecting
from tests.libs.web.example import client_of, example_app
from tests.libs.web.issuing import TestIssuer
from tests.libs.web.ledger import Ledger, ledger_app

CUSTOMER = uuid4()
TRACE, PARENT = uuid4().hex, "00f067aa0ba902b7"
NONE = "0" * 16
# What may be told; anything else is looked at by a person before it is added here.
ALLOWED = {
    "code.function.name",
    "db.collection.name",
    "db.operation.name",
    "db.system.name",
    "error.type",
    "http.request.method",
    "http.response.status_code",
    "http.route",
    "messaging.batch.message_count",
    "messaging.consumer.group.name",
    "messaging.destination.name",
    "messaging.destination.partition.id",
    "messaging.operation.name",
    "messaging.operation.type",
    "messaging.system",
    "url.scheme",
}


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    with collecting() as started:
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", started.endpoint)
        monkeypatch.setenv("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test")
        yield started


@pytest.fixture
async def shop(world: World) -> AsyncIterator[httpx2.AsyncClient]:
    """The purchase desk on the world's source, called by a traced client about Anna."""
    issuer = TestIssuer()
    appender = Appender(world.source, max_event_bytes=10_000)
    await appender.start()
    app = ledger_app(issuer, Commands(appender, world.source, b"s" * 32), Ledger(world.source))
    async with client_of(app) as client:
        client.headers |= issuer.headers()
        yield client
    await appender.close()


async def buys(shop: httpx2.AsyncClient, **headers: str) -> UUID:
    body = {"customer_id": str(CUSTOMER), "amount": "10.00"}
    answer = await shop.post(
        "/v1/purchases?", json=body, headers={"Idempotency-Key": uuid4().hex} | headers
    )
    assert answer.status_code == 201, answer.text
    return UUID(answer.json()["purchase_id"])


def hexed(id: bytes) -> str:
    return id.hex()


def linked(span: Span) -> set[str]:
    return {hexed(link.span_id) for link in span.links}


async def test_a_purchase_is_seen_from_the_caller_to_the_projection(
    world: World, shop: httpx2.AsyncClient, collector: Collector
):
    with exported_traces("rapport-test"):
        async with world.relay(), world.consumer():
            await buys(shop, traceparent=f"00-{TRACE}-{PARENT}-01")
            await world.ledger_is_exact()

    [gate] = collector.named("POST /v1/purchases")
    [appended] = collector.named("append events")
    [sent] = collector.named("send crm.purchase.v1")
    [processed] = collector.named("process")
    [applied] = collector.named("Ledger.apply")
    assert (hexed(gate.trace_id), hexed(gate.parent_span_id)) == (TRACE, PARENT)
    assert (appended.trace_id, appended.parent_span_id) == (gate.trace_id, gate.span_id)
    assert linked(sent) == linked(processed) == {hexed(gate.span_id)}
    assert not sent.parent_span_id and not processed.parent_span_id
    assert (applied.trace_id, applied.parent_span_id) == (processed.trace_id, processed.span_id)
    assert [gate.kind, appended.kind, sent.kind, processed.kind, applied.kind] == [
        Span.SPAN_KIND_SERVER,
        Span.SPAN_KIND_CLIENT,
        Span.SPAN_KIND_CLIENT,
        Span.SPAN_KIND_CONSUMER,
        Span.SPAN_KIND_INTERNAL,
    ]
    assert attributes(gate) == {
        "http.request.method": "POST",
        "http.response.status_code": 201,
        "http.route": "/v1/purchases",
        "url.scheme": "http",
    }
    assert attributes(processed)["messaging.consumer.group.name"] == world.group
    assert attributes(sent)["messaging.batch.message_count"] == 1
    told = collector.resources[0]
    assert (told["service.name"], told["deployment.environment.name"]) == ("rapport-test", "test")


async def test_a_batch_links_to_every_producer_and_to_no_broken_one(
    world: World, shop: httpx2.AsyncClient, collector: Collector
):
    with exported_traces("rapport-test"):
        for _ in range(3):
            await buys(shop)
        async with world.relay():
            await world.published()
    await append(world.source, write(CUSTOMER, purchase(CUSTOMER)))  # untraced
    await world.source.execute("update events set traceparent = 'x' where traceparent is null")
    with exported_traces("rapport-test"):
        async with world.relay(), world.consumer():
            await world.ledger_is_exact()

    gates = {hexed(span.span_id) for span in collector.named("POST /v1/purchases")}
    assert len(gates) == 3
    assert set().union(*map(linked, collector.named("process"))) == gates


async def test_nothing_personal_is_told(
    world: World, shop: httpx2.AsyncClient, collector: Collector
):
    issuer = TestIssuer()
    with exported_traces("rapport-test"):
        bought = await buys(shop)
        await shop.get("/v1/purchases?email=anna@example.org")
        await shop.post(
            f"/v1/purchases/{bought}/payments",
            json={"amount": "10.00"},
            headers={"Idempotency-Key": "anna@example.org"},
        )
        await shop.get(f"/v1/{CUSTOMER}/anna@example.org")
        await shop.get("/livez")
        async with client_of(example_app(issuer)) as other:
            bug = await other.post("/v1/things", json={"name": "bug"}, headers=issuer.headers())
        async with world.relay(), world.consumer():
            await world.ledger_is_exact()

        with (
            pytest.raises(LookupError),
            spans.span("broken", spans.SpanKind.INTERNAL, {"messaging.system": "kafka"}),
        ):
            raise LookupError("anna@example.org")

    assert bug.status_code == 500
    [broken] = collector.named("POST /v1/things")
    assert broken.status.code == Status.STATUS_CODE_ERROR
    assert attributes(broken)["error.type"] == "500"
    assert len(collector.spans) >= 8
    for span in collector.spans:
        assert attributes(span).keys() <= ALLOWED, span.name
        assert not span.events and not span.status.message
        for secret in ("anna", str(CUSTOMER), str(bought), "livez"):
            assert secret not in str(span)


async def test_while_traces_are_off_nothing_is_made(
    shop: httpx2.AsyncClient, collector: Collector, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("OTEL_EXPORTER_OTLP_ENDPOINT")
    with exported_traces("rapport-test"):
        assert spans.tracer() is None
        await buys(shop)
    assert collector.spans == []


@pytest.mark.parametrize(
    ("environ", "on"),
    [
        ({}, False),
        ({"OTEL_SERVICE_NAME": "x"}, False),
        ({"OTEL_TRACES_EXPORTER": "otlp"}, True),
        ({"OTEL_TRACES_EXPORTER": "none", "OTEL_EXPORTER_OTLP_ENDPOINT": "http://c"}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://c"}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://c"}, True),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://c", "OTEL_SDK_DISABLED": "true"}, False),
    ],
)
def test_traces_are_off_unless_somebody_asks_for_them(environ: dict[str, str], on: bool):
    assert wanted(environ) is on


@pytest.mark.parametrize(
    "environ",
    [
        {"OTEL_TRACES_EXPORTER": "zipkin"},
        {"OTEL_TRACES_EXPORTER": "otlp", "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"},
    ],
)
def test_what_we_cannot_send_is_refused_by_name(environ: dict[str, str]):
    with pytest.raises(TracesUnavailable, match="OTEL_"):
        wanted(environ)
