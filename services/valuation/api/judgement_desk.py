"""Where judgements are taken: written down, and valued by, in one transaction."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from libs.database.connections import Connection, Source
from libs.events.contract import contract_named
from libs.events.recorded import Recorded
from libs.eventstore.writes import StreamWrite, new_event
from libs.identifiers.uuid7 import uuid7
from libs.sealing.keys import KeyRing
from libs.web.admission import admitted
from libs.web.commands import Decision
from libs.web.eventids import EventId
from libs.web.idempotency import Recall
from libs.web.transactions import Transactions
from services.valuation.noting import notes_of, sealed
from services.valuation.projections import judgements, merging
from services.valuation.projections.judgements import hand_grade, judged_under, stream_of
from services.valuation.projections.loading import load
from services.valuation.projections.merging import Families
from services.valuation.projections.rulings import Rulings, begin_valuing
from services.valuation.projections.valuing import revalue
from services.valuation.rules.book import date_of, day_of
from services.valuation.rules.judging import (
    Assess,
    CustomerErased,
    CustomerIsMerged,
    CustomerNotHeardOf,
    Judgement,
    ReleaseGrade,
    SetGrade,
    Situation,
    decide,
)

_LOCK = "select erased from customers where customer_id = $1 for update"
_SURVIVOR = "select survivor_id from members where member_id = $1"
_PILOTED = "select piloted from scores where ruling = $1 and customer_id = $2"
_VERSION = "select coalesce(max(version), 0) from events where stream = $1"
_UNCHANGED = "select event_id, version from events where stream = $1 order by version desc limit 1"
encode = msgspec.json.Encoder(uuid_format="canonical").encode


class JudgementDesk:
    """`shown` is what is answered: how the customer is graded, and what was said of them."""

    def __init__(self, source: Source, keys: KeyRing, transactions: Transactions) -> None:
        self._source = source
        self._keys = keys
        self._transactions = transactions
        self._rulings = Rulings()

    async def take(
        self, request: Request, customer_id: UUID, command: Assess | SetGrade | ReleaseGrade
    ) -> Response:
        """Raises CustomerNotHeardOf, CustomerErased, CustomerIsMerged, Refused, and
        NoGradeSetByHand."""
        by = admitted(request).caller.subject
        key = await self._key(customer_id, command)

        async def work(connection: Connection) -> Decision:
            now = datetime.now(UTC)
            events = decide(await self._situation(connection, customer_id, by, now), command)
            ids = {"customer_id": str(customer_id)}
            if not events:
                unchanged = await _newest(connection, stream_of(customer_id))
                return Decision(streams=(), ids=ids, status=200, unchanged=unchanged)
            (event,) = events
            streams = await self._write_down(connection, event, key, now)
            return Decision(streams=streams, ids=ids, status=200)

        async def rebuild(recall: Recall) -> bytes:
            return encode(await self.shown(UUID(recall.ids["customer_id"])))

        return await self._transactions.execute(request, work, rebuild)

    async def shown(self, customer_id: UUID) -> dict[str, Any]:
        """With what was said of records that are merged into the customer."""
        kin = await merging.families(self._source, [customer_id])
        others = [record for record in kin.survivors if kin.survivors[record] == customer_id]
        judged = await judgements.judged_among(self._source, others)
        return {
            **await self._said(customer_id, kin),
            "merged_into": kin.survivors.get(customer_id),
            "records": [await self._said(record, kin) for record in judged],
        }

    async def _said(self, record: UUID, kin: Families) -> dict[str, Any]:
        """Of one record; what was said of one that is merged holds no more."""
        kept = await hand_grade(self._source, record)
        today = day_of(datetime.now(UTC))
        holds = kept and kept.hand.until >= date_of(today) and record not in kin.survivors
        return {
            "customer_id": record,
            "grade_set": kept
            and {
                "grade": kept.hand.grade,
                "reason": kept.hand.reason,
                "by": kept.hand.set_by,
                "until": kept.hand.until,
                "set_at": kept.set_at,
                "holds": holds,
                "event_id": kept.event_id,
            },
            "assessments": await self._assessments(record, kin.survivor_of(record), today),
        }

    async def _assessments(
        self, record: UUID, customer_id: UUID, today: int
    ) -> list[dict[str, Any]]:
        """Stale by the policy that rules the customer."""
        ruling = await self._rulings.in_force(self._source)
        piloted = await self._source.fetchval(_PILOTED, ruling.version, customer_id)
        card = ruling.rules_at(bool(piloted)).policy.scorecard
        oldest = today - card.reassess_days if card else None
        notes = await notes_of(self._source, self._keys, record)
        return [
            {
                "indicator": row["indicator"],
                "points": row["points"],
                "period": row["period"],
                "judged_on": date_of(row["judged_day"]),
                "by": row["judged_by"],
                "note": notes.get(row["event_id"]),
                "stale": oldest is not None and row["judged_day"] < oldest,
                "event_id": row["event_id"],
            }
            for row in await judgements.assessments(self._source, record)
        ]

    async def _situation(
        self, connection: Connection, customer_id: UUID, by: str, now: datetime
    ) -> Situation:
        """Locks the customer, as every writer of the projection does."""
        await begin_valuing(connection)
        erased = await connection.fetchval(_LOCK, customer_id)
        if erased is None:
            raise CustomerNotHeardOf
        if erased:
            raise CustomerErased
        if survivor := await connection.fetchval(_SURVIVOR, customer_id):
            raise CustomerIsMerged(survivor)
        kept = await hand_grade(connection, customer_id)
        rulings = await self._rulings.open(connection)
        return Situation(
            customer_id=customer_id,
            by=by,
            today=date_of(day_of(now)),
            hand=kept and kept.hand,
            grades={name for ruling in rulings for name in ruling.grade_names},
            judged={name for ruling in rulings for name in judged_under(ruling)},
        )

    async def _key(
        self, customer_id: UUID, command: Assess | SetGrade | ReleaseGrade
    ) -> bytes | None:
        """What seals a note, None where there is none or the customer was erased. Asked for before
        the transaction, which must not wait for a second connection."""
        if not isinstance(command, Assess) or command.note is None:
            return None
        return (await self._keys.keys_for([customer_id], create=True))[customer_id]

    async def _write_down(
        self, connection: Connection, event: Judgement, key: bytes | None, now: datetime
    ) -> tuple[StreamWrite, ...]:
        """What was said, kept; and what follows from it for the customer, first."""
        customer_id, stream = event.customer_id, stream_of(event.customer_id)
        event_id = uuid7()
        kept = sealed(event, event_id, key)
        new = new_event(kept, event_id=event_id, subject=customer_id, occurred_at=now)
        await judgements.keep(connection, event, new.event_id, now)
        version = int(await connection.fetchval(_VERSION, stream) or 0)
        said = StreamWrite(
            stream=stream, expected_version=version, key=str(customer_id), events=(new,)
        )
        loaded, cause = await load(connection, [customer_id], self._rulings, now), _cause(said, now)
        follows = await revalue(connection, loaded, now, lambda _: [cause])
        return (*(one for write in follows for one in write.streams), said)


def _cause(said: StreamWrite, now: datetime) -> Recorded:
    """What is about to be appended, for the events that follow from it to name."""
    (new,) = said.events
    return Recorded(
        event_id=new.event_id,
        type=new.type,
        stream=said.stream,
        version=said.expected_version + 1,
        subject=new.subject,
        key=said.key,
        topic=contract_named(new.type).topic,
        occurred_at=now,
        recorded_at=now,
        correlation_id=uuid7(),
        data=new.data,
    )


async def _newest(connection: Connection, stream: str) -> EventId:
    row: Any = await connection.fetchrow(_UNCHANGED, stream)
    return EventId(row["event_id"], stream, row["version"])
