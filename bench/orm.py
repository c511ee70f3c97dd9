"""POST /v1/purchases the usual way: pydantic, SQLAlchemy's ORM, a transaction for each command.

It writes the same rows (stream, event, outbox, idempotency key) and checks the same token.
"""

import hashlib
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

import orjson
from fastapi import Depends, FastAPI, Request
from pydantic import BaseModel
from sqlalchemy import BigInteger, DateTime, ForeignKey, Sequence, SmallInteger, Uuid, func
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from libs.identifiers.uuid7 import uuid7
from libs.service.process import run
from libs.service.runtime import Runtime
from libs.web.app import create_app
from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import Instant
from libs.web.fields.money import Amount, Currency
from libs.web.gate.admission import Admitted, admitted
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.parts import part
from services.interaction.service import SERVICE


class Table(DeclarativeBase):
    type_annotation_map: ClassVar = {UUID: Uuid(), datetime: DateTime(timezone=True)}


class Stream(Table):
    __tablename__ = "streams"
    stream: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    key: Mapped[str]


class Event(Table):
    __tablename__ = "events"
    position: Mapped[int] = mapped_column(BigInteger, Sequence("events_position"), primary_key=True)
    event_id: Mapped[UUID]
    stream: Mapped[str]
    version: Mapped[int]
    type: Mapped[str]
    topic: Mapped[str]
    key: Mapped[str]
    subject: Mapped[UUID]
    occurred_at: Mapped[datetime]
    recorded_at: Mapped[datetime] = mapped_column(insert_default=func.clock_timestamp())
    correlation_id: Mapped[UUID]
    data: Mapped[str]
    outbox: Mapped["Outbox"] = relationship()


class Outbox(Table):
    __tablename__ = "outbox"
    position: Mapped[int] = mapped_column(ForeignKey("events.position"), primary_key=True)
    shard: Mapped[int] = mapped_column(SmallInteger)


class Key(Table):
    __tablename__ = "idempotency_keys"
    digest: Mapped[bytes] = mapped_column(primary_key=True)
    fingerprint: Mapped[bytes]
    status: Mapped[int]
    response: Mapped[bytes]


class Body(RequestModel):
    purchase_id: UUID
    customer_id: UUID
    amount: Amount
    currency: Currency
    occurred_at: Instant


class Answer(BaseModel):
    purchase_id: UUID
    customer_id: UUID
    amount: str
    currency: str
    occurred_at: datetime
    version: int


class Sessions:
    def __init__(self, dsn: str) -> None:
        url = dsn.replace("postgresql://", "postgresql+asyncpg://")
        engine = create_async_engine(url, pool_size=20, max_overflow=0)
        self.begin = async_sessionmaker(engine, expire_on_commit=False).begin


routes = router("purchases")


@routes.post("/purchases", status_code=201, response_model=Answer)
@requires("admin", "integration")
async def record_purchase(
    request: Request,
    body: Body,
    gate: Annotated[Admitted, Depends(admitted)],
    sessions: Annotated[Sessions, part(Sessions)],
) -> Answer:
    answer = Answer(**body.model_dump(exclude={"amount"}), amount=str(body.amount), version=1)
    async with sessions.begin() as session:
        session.add_all(_rows(body, gate, orjson.dumps({"purchase_id": body.purchase_id})))
    return answer


def _rows(body: Body, gate: Admitted, response: bytes) -> list[Any]:
    stream = f"purchase-{body.purchase_id}"
    event = Event(
        event_id=uuid7(),
        stream=stream,
        version=1,
        type="crm.purchase.recorded.v1",
        topic="crm.purchase.v1",
        key=str(body.customer_id),
        subject=body.customer_id,
        occurred_at=body.occurred_at,
        correlation_id=uuid7(),
        data=body.model_dump_json(),
        outbox=Outbox(shard=body.customer_id.int % 16),
    )
    digest = hashlib.sha256((gate.key or "").encode()).digest()
    fingerprint = hashlib.sha256(gate.raw_body).digest()
    key = Key(digest=digest, fingerprint=fingerprint, status=201, response=response)
    return [Stream(stream=stream, version=1, key=str(body.customer_id)), event, key]


def build_api(runtime: Runtime) -> FastAPI:
    return create_app(
        title="The usual way",
        version="1",
        routes=[routes],
        authenticator=runtime.authenticator,
        checks=runtime.checks,
        stopping=runtime.stopping,
        parts=[Sessions(runtime.settings.database_url)],
    )


if __name__ == "__main__":
    run(replace(SERVICE, api=build_api))
