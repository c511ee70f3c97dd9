"""Batches of commands: answered item by item, each under key#index, not atomic."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from libs.database.bulkheads import Overloaded, may_have_written
from libs.eventstore.errors import KeyAlreadyUsed
from libs.eventstore.idempotency import find_response
from libs.eventstore.writes import Write
from libs.telemetry.logging import report_failure
from libs.telemetry.metrics import REPLAYS
from libs.web.commands.decisions import Answer, Decide, Decision, prepare
from libs.web.commands.execution import NOT_ANSWERED, Commands, exists_already
from libs.web.commands.idempotency import KeyedCommand, Reply, keyed_item
from libs.web.errors.problems import Problem, internal_error, outcome_unknown
from libs.web.errors.refusals import DATABASE_AWAY, ErrorResponses
from libs.web.fields.eventids import encode_event_id
from libs.web.gate.admission import Admitted

_AT_ONCE = 50  # items that are decided on before other requests have a turn
DecideItem = Callable[[int, Any], Decision]
DuplicateItem = Callable[[int], Decide]


class ItemAnswer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`result` is the body of the single command; `problem` is why there is none."""

    index: int
    status: int
    event_id: str | None = None
    replayed: bool = False
    result: msgspec.Raw | None = None
    problem: dict[str, Any] | None = None


class _UnderWay(msgspec.Struct):
    """One item under way: `write` while there is something to append, `refusal` once refused."""

    index: int
    command: KeyedCommand
    reply: Reply | None = None
    write: Write | None = None
    body: bytes | None = None
    refusal: Exception | None = None
    replayed: bool = False


class BatchAnswer(msgspec.Struct, frozen=True):
    items: list[ItemAnswer]


async def execute_batch(
    commands: Commands,
    request: Request,
    admitted: Admitted,
    items: Sequence[Any],
    decide: DecideItem,
    answer: Answer,
    *,
    duplicate: DuplicateItem | None = None,
    refused: Mapping[int, Exception] | None = None,
) -> Response:
    """Decide, append and answer every item. One refused item says so and hinders no other.

    Those in `refused` are refused by that, whatever was answered before.

    `decide(index, item)` is called once per item and awaits nothing: load what it needs before.
    `duplicate(index)` decides as that of Commands.execute does.
    Its refusals point into the item; the answer's pointers are into the whole body.
    """
    path: str = request.scope["path"]
    under_way: list[_UnderWay] = []
    refused = refused or {}
    for index, item in enumerate(items):
        command = keyed_item(admitted, path, index, item, commands.secret)
        if index in refused:
            under_way.append(_UnderWay(index, command, refusal=refused[index]))
        else:
            under_way.append(_decided(decide, index, item, command))
        if index % _AT_ONCE == _AT_ONCE - 1:
            await asyncio.sleep(0)
    again = [item for item in under_way if item.refusal and item.index not in refused]
    for item in again + await _append(commands, under_way):
        await _reconsider(commands, item, duplicate)
    for item in await _append(commands, under_way):  # the keys of duplicates
        await _reconsider(commands, item, None)
    REPLAYS.labels(admitted.route).inc(sum(item.replayed for item in under_way))
    refusals: ErrorResponses = request.app.refusals
    await _answer_missing(under_way, answer)
    answers = [_answer(item, refusals, admitted.route) for item in under_way]
    return Response(_encode(BatchAnswer(answers)), media_type="application/json")


def _decided(decide: DecideItem, index: int, item: Any, command: KeyedCommand) -> _UnderWay:
    try:
        decision = decide(index, item)
    except Exception as refusal:  # whatever it is, it is this item's alone
        return _UnderWay(index, command, refusal=refusal)
    reply, write = prepare(decision, command)
    return _UnderWay(index, command, reply, write, decision.body)


async def _append(commands: Commands, under_way: list[_UnderWay]) -> list[_UnderWay]:
    """Append what is to be appended. Returns the items that were refused."""
    pending: list[_UnderWay] = []
    writes: list[Write] = []
    for item in under_way:
        if item.write:
            pending.append(item)
            writes.append(item.write)
            item.write = None
    may_have_written()
    outcomes = await commands.appender.append_many(writes) if writes else ()
    for item, outcome in zip(pending, outcomes, strict=True):
        if isinstance(outcome, Exception):
            item.refusal = outcome
    return [item for item in pending if item.refusal]


async def _reconsider(commands: Commands, item: _UnderWay, duplicate: DuplicateItem | None) -> None:
    """A refused item may have been done before: then it is answered as it was then."""
    refusal = item.refusal
    try:
        if isinstance(refusal, KeyAlreadyUsed):
            stored = refusal.stored
        elif isinstance(refusal, NOT_ANSWERED):
            return
        else:
            stored = await find_response(commands.source, item.command.digest)
        if stored:
            item.reply, item.replayed = item.command.reply(stored), True
        elif duplicate and exists_already(refusal):
            decision = await duplicate(item.index)(commands.source)
            item.reply, item.write = prepare(decision, item.command)
        else:
            return
    except Exception as other:
        item.refusal = other
        return
    item.refusal = item.body = None


async def _answer_missing(under_way: list[_UnderWay], answer: Answer) -> None:
    """All at once, so that what they read can be read together (libs.eventstore.grouped_reads)."""

    async def fill(item: _UnderWay, reply: Reply) -> None:
        item.body = await answer(reply)

    missing = [item for item in under_way if item.body is None and not item.refusal]
    await asyncio.gather(*(fill(item, item.reply) for item in missing if item.reply))


def _answer(item: _UnderWay, refusals: ErrorResponses, route: str) -> ItemAnswer:
    if item.refusal or not item.reply or item.body is None:
        problem = _problem(item.refusal, refusals, route)
        document = problem.document(at=f"/items/{item.index}")
        return ItemAnswer(index=item.index, status=problem.status, problem=document)
    return ItemAnswer(
        index=item.index,
        status=item.reply.status,
        event_id=encode_event_id(item.reply.event),
        replayed=item.replayed,
        result=msgspec.Raw(item.body),
    )


def _problem(refusal: Exception | None, refusals: ErrorResponses, route: str) -> Problem:
    if isinstance(refusal, (Overloaded, *DATABASE_AWAY)):
        return outcome_unknown()
    problem = refusals.problem(refusal) if refusal else None
    if problem is None and refusal:
        report_failure(refusal, route)
    return problem or internal_error()


_encode = msgspec.json.Encoder().encode
