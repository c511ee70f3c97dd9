"""Pairs of possible duplicates: of a plain model the same, whatever was heard in which order."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import UNSET

from libs.database.connections import Connection
from libs.events.contact_points import ContactPointAdded, ContactPointRemoved
from libs.events.customer import CustomerChanged, CustomerErased, CustomerRegistered
from libs.events.file.duplicates import DismissalWithdrawn, DuplicateDismissed
from libs.events.recorded import Recorded
from libs.eventstore.folding import UNWRITTEN, stream_write
from libs.identifiers.uuid7 import uuid7
from libs.sealing.fields import seal_event
from libs.sealing.tokens import Tokens
from services.customer.duplicates import evidence, keeping
from services.customer.duplicates.dismissal_rows import dismissals_of
from services.customer.duplicates.keeping import keep_pairs
from services.customer.duplicates.match_facts import Facts, facts_of_survivors, holders, load_facts
from services.customer.duplicates.match_tokens import MATCHED as REASONS
from services.customer.duplicates.match_tokens import (
    address_form,
    external_id_form,
    name_forms,
    name_tokens,
    similar_forms,
)
from services.customer.duplicates.pairing import Known, paired
from services.customer.duplicates.scoring import MOST_HOLDERS, judge, unheeded
from services.customer.projections.contact_rows import ContactRow, Contacts
from services.customer.projections.projection import CustomerProjection
from tests.services.groups import random_steps, regrouped
from tests.services.serving import Served

START = datetime(2026, 1, 1, tzinfo=UTC)
EVERYBODY = [UUID(int=n) for n in range(1, 15)]
NAMES = [
    "Anna Meyer",
    "Meyer, Anna",
    "Anna Meier",
    "Karl Braun",
    "\u738b\u5c0f\u660e",
    "Wang Xiaoming",
]
EMAILS = [None, "a@example.com", "A@EXAMPLE.com", "b@example.com"]
PHONES = [None, "+493012345", "0049 30 12345", "+493099999"]
IDS: list[dict[str, str]] = [{}, {"erp": "0042"}, {"ERP": "42"}, {"crm": "42"}]
STREETS = ["Hauptstr. 5", "hauptstr 5", "Ring 1"]
MATCHED = ["email", "phone", "name", "similar_name", "address", "region", "external_id"]
Row = tuple[Any, ...]


@settings(
    max_examples=7, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(), size=st.integers(1, 30))
async def test_pairs_follow_from_the_present_facts_in_whatever_order(
    customer: Served, projection: CustomerProjection, seed: int, size: int
):
    """Live in small batches or rebuilt stream by stream: what a plain model finds."""
    chance = random.Random(seed)
    streams, model = await _history(customer, chance)
    whole = [event for events in streams.values() for event in events]
    live = await _pairs(customer, projection, _batches(_interleaved(streams, chance), size))
    rebuilt = await _pairs(customer, projection, _batches(whole, len(whole)))
    assert live == rebuilt == model.pairs()


async def test_newcomers_are_looked_up_once_and_none_are_compared_in_vain(
    customer: Served, monkeypatch: pytest.MonkeyPatch
):
    """Of a batch each token is looked up once, and facts are read of those alone who may match."""
    looked_up, compared = Counter[int](), set[UUID]()

    async def look_up(connection: Any, tokens: Any, without: Any = ()) -> Any:
        looked_up.update(tokens)
        return await holders(connection, tokens, without)

    async def compare(connection: Any, survivors: Any) -> Any:
        compared.update(survivors)
        return await facts_of_survivors(connection, survivors)

    for module in (evidence, keeping):
        monkeypatch.setattr(module, "holders", look_up)
    monkeypatch.setattr(keeping, "facts_of_survivors", compare)
    batch = [
        _facts_of(1, "n", "Anna Meyer"),
        _facts_of(2, "s", "Meyer Anna"),
        _facts_of(3, "n", "Anna Meier"),
        _facts_of(4, "w", "Anna Mayer"),
    ]
    async with customer.runtime.pool.acquire() as connection, connection.transaction():
        await keep_pairs(connection, {each.customer_id: (None, each) for each in batch})
        kept = {pair: row[1] for pair, row in (await _kept(connection)).items()}
    assert kept == {
        (UUID(int=1), UUID(int=2)): ("name",),
        (UUID(int=1), UUID(int=3)): ("similar_name", "region"),
    }
    assert max(looked_up.values()) == 1
    assert compared == {UUID(int=n) for n in (1, 2, 3)}


async def test_pairs_of_those_who_stay_end_and_come_back_with_the_number_of_holders(
    customer: Served,
):
    crowd = [_facts_of(n, "n", "Anna Meyer") for n in range(1, MOST_HOLDERS + 2)]
    *_, last = crowd
    newcomers = {each.customer_id: (None, each) for each in crowd[:-1]}
    whole = {*combinations([each.customer_id for each in crowd[:-1]], 2)}
    async with customer.runtime.pool.acquire() as connection, connection.transaction():
        for changes, pairs in (
            (newcomers, whole),
            ({last.customer_id: (None, last)}, set[Any]()),
            ({last.customer_id: (last, None)}, whole),
        ):
            await keep_pairs(connection, changes)
            assert (await _kept(connection)).keys() == pairs


def test_contact_points_of_a_batch_are_gone_through_once():
    """However many of its customers are concerned."""
    ids = [UUID(int=n) for n in range(1, 301)]
    rows = _Counted({(id, id): ContactRow(id, id, "email", 1, str(id)) for id in ids})
    contacts = Contacts(rows, Tokens(b"s" * 32))
    assert len(set[int]().union(*map(contacts.match_tokens, ids))) == len(ids)
    assert [contacts.newest(id) for id in ids] == [1] * len(ids)
    assert rows.walks <= 1


class _Counted(dict[tuple[UUID, UUID], ContactRow]):
    walks = 0

    def items(self) -> Any:
        self.walks += 1
        return super().items()

    def values(self) -> Any:
        self.walks += 1
        return super().values()


def _facts_of(n: int, region: str, name: str) -> Facts:
    tokens = frozenset(name_tokens(b"s" * 32, [name]))
    return Facts(UUID(int=n), UUID(int=n), region, tokens, (START,) * len(REASONS))


class _Model:
    """What is known of each record in clear, and which records are whose."""

    def __init__(self, groups: Any) -> None:
        self.groups = groups
        self.values: dict[UUID, dict[str, set[Any]]] = defaultdict(lambda: defaultdict(set))
        self.at: dict[UUID, dict[str, datetime]] = defaultdict(dict)
        self.region: dict[UUID, str | None] = {}
        self.erased: set[UUID] = set()
        self.dismissals: dict[tuple[UUID, UUID], tuple[datetime, DuplicateDismissed]] = {}
        self.keys: dict[UUID, Any] = {}
        self.points: dict[UUID, tuple[UUID, str, Any]] = {}
        self.own: dict[UUID, dict[str, Any]] = defaultdict(dict)

    def hear(self, event: Any, at: datetime) -> None:
        match event:
            case CustomerRegistered() | CustomerChanged():
                for field in ("name", "email", "phone", "external_ids"):
                    if (value := getattr(event, field)) is not UNSET:
                        self.own[event.customer_id][field] = value
                        self._told(event.customer_id, field, at)
                if event.region is not UNSET:
                    self.region[event.customer_id] = event.region
            case ContactPointAdded():
                of = (event.customer_id, event.kind, event.value)
                self.points[event.contact_point_id] = of
                self._told(event.customer_id, event.kind, at)
            case ContactPointRemoved():
                _, kind, _ = self.points.pop(event.contact_point_id)
                self._told(event.customer_id, kind, at)
            case CustomerErased():
                self.erased.add(event.customer_id)
            case DuplicateDismissed():
                self.dismissals[event.customer_id, event.other_id] = (at, event)
            case DismissalWithdrawn():
                self.dismissals.pop((event.customer_id, event.other_id))
            case _:
                pass

    def _told(self, id: UUID, field: str, at: datetime) -> None:
        kinds = {"external_ids": ["external_id"], "name": ["name", "similar_name"]}
        self.at[id] |= dict.fromkeys(kinds.get(field, [field]), at)

    def _facts(self, id: UUID) -> set[tuple[str, str]]:
        own, found = self.own[id], set[tuple[str, str]]()
        points = [(kind, value) for of, kind, value in self.points.values() if of == id]
        told = [*((k, own.get(k)) for k in ("name", "email", "phone")), *points]
        for kind, value in told:
            if value and kind == "name":
                found |= {("name", form) for form in name_forms(value)}
                first = next(name_forms(value))
                found |= {("similar_name", form) for form in similar_forms(first)}
            elif value and kind == "address":
                found.add((kind, str(address_form(value))))
            elif value:
                found.add((kind, value.lower().replace(" ", "").replace("0049", "+49")))
        ids = own.get("external_ids", {}).items()
        return found | {("external_id", external_id_form(*each)) for each in ids}

    def pairs(self) -> dict[tuple[UUID, UUID], Row]:
        held: dict[UUID, dict[tuple[str, str], datetime]] = defaultdict(dict)
        for id in self.own:
            if id in self.erased:
                continue
            survivor = self.groups.survivor_of(id)
            for fact in self._facts(id):
                at = self.at[id][fact[0]]
                held[survivor][fact] = min(at, held[survivor].get(fact, at))
        holders = defaultdict[tuple[str, str], int](int)
        for facts in held.values():
            for fact in facts:
                holders[fact] += 1
        alive = sorted(id for id in held if id not in self.erased and id in self.own)
        pairs = ((pair, self._pair(pair, held, holders)) for pair in combinations(alive, 2))
        return {pair: row for pair, row in pairs if row}

    def _pair(self, pair: tuple[UUID, UUID], held: Any, holders: Any) -> Row | None:
        one, other = pair
        shared = [f for f in held[one] if f in held[other] and holders[f] <= MOST_HOLDERS]
        regions = {self.region.get(one), self.region.get(other)}
        verdict = judge(
            {f[0] for f in shared}, same_region=len(regions) == 1 and None not in regions
        )  # pyright: ignore
        if verdict is None:
            return None
        since = min(max(held[one][f], held[other][f]) for f in shared)
        between = [
            (at, event)
            for records, (at, event) in self.dismissals.items()
            if {self.groups.survivor_of(id) for id in records} == {one, other}
            and not self.erased & set(records)
        ]
        heeded: set[Any] = {reason for _, event in between for reason in event.matched}
        new = unheeded(verdict.reasons, heeded) if between else ()
        dismissed = bool(between) and not new
        return (verdict.score, verdict.reasons, since, dismissed, new)


async def _history(customer: Served, chance: random.Random) -> tuple[Any, _Model]:
    records, groups = regrouped(EVERYBODY, random_steps(chance, of=14, count=16))
    model = _Model(groups)
    streams: dict[str, list[Recorded]] = defaultdict(list)
    for id in EVERYBODY:
        merges = [event for event in records.told if event.customer_id == id]
        facts = [_registered(id, chance), *_changes(id, chance)]
        told = _mixed(facts[1:], merges, chance)
        erased = [CustomerErased(customer_id=id)] * (chance.random() < 0.2)
        await _tell(customer, streams, model, f"customer-{id}", [facts[0], *told, *erased], chance)
    for one, other in combinations(EVERYBODY, 2):
        if chance.random() < 0.2:
            events = _dismissals(one, other, chance)
            await _tell(customer, streams, model, f"duplicate-{one}-{other}", events, chance)
    return streams, model


def _registered(id: UUID, chance: random.Random) -> CustomerRegistered:
    return CustomerRegistered(
        customer_id=id,
        kind="person",
        name=chance.choice(NAMES),
        email=chance.choice(EMAILS),
        phone=PHONES[1] if chance.random() < 0.7 else chance.choice(PHONES),
        region=chance.choice([None, "n", "s"]),
        external_ids=chance.choice(IDS),
    )


def _changes(id: UUID, chance: random.Random) -> Iterable[Any]:
    for n in range(chance.randrange(4)):
        changes: list[tuple[str, list[Any]]] = [
            ("email", EMAILS),
            ("phone", PHONES),
            ("region", ["n", "s"]),
            ("external_ids", IDS),
        ]
        field, values = chance.choice(changes)
        change: dict[str, Any] = {field: chance.choice(values)}
        yield CustomerChanged(customer_id=id, **change)
        point = UUID(int=id.int * 100 + n)
        if chance.random() < 0.5:
            address = {"street": chance.choice(STREETS), "postal_code": "10115"}
            points: list[Any] = [("address", address), ("name", chance.choice(NAMES))]
            kind, value = chance.choice(points)
            yield ContactPointAdded(customer_id=id, contact_point_id=point, kind=kind, value=value)
            if chance.random() < 0.3:
                yield ContactPointRemoved(customer_id=id, contact_point_id=point)


def _dismissals(one: UUID, other: UUID, chance: random.Random) -> list[Any]:
    ids: dict[str, Any] = {"customer_id": one, "other_id": other, "reason": "family"}
    told: list[Any] = []
    for _ in range(chance.randrange(1, 3)):
        matched = tuple(chance.sample(MATCHED, chance.randrange(1, 6)))
        told.append(DuplicateDismissed(matched=matched, **ids))  # pyright: ignore
    return told + [DismissalWithdrawn(**ids)] * (chance.random() < 0.3)


def _mixed(one: Sequence[Any], other: Sequence[Any], chance: random.Random) -> list[Any]:
    """Both, each in its own order."""
    left = [list(one), list(other)]
    mixed: list[Any] = []
    while left := [events for events in left if events]:
        mixed.append(chance.choice(left).pop(0))
    return mixed


async def _tell(
    customer: Served, streams: Any, model: _Model, stream: str, events: Any, chance: random.Random
) -> None:
    for version, event in enumerate(events, start=1):
        at = START + timedelta(days=version, seconds=chance.randrange(10**4))
        model.hear(event, at)
        id = event.customer_id
        key = model.keys.get(id) or await customer.runtime.keys.key_for(id, create=True)
        model.keys[id] = key
        (new,) = stream_write(
            stream,
            UNWRITTEN,
            [event],
            subject=id,
            occurred_at=at,
            seal=lambda e, of, id=id, key=key: seal_event(e, event_id=of, customer_id=id, key=key),
        ).events
        streams[stream].append(
            Recorded(
                type=new.type,
                stream=stream,
                version=version,
                subject=id,
                key=str(id),
                topic="",
                occurred_at=at,
                recorded_at=at,
                correlation_id=uuid7(),
                event_id=new.event_id,
                data=new.data,
            )
        )


def _interleaved(streams: Any, chance: random.Random) -> list[Recorded]:
    waiting = [list(events) for events in streams.values()]
    order: list[Recorded] = []
    while waiting := [events for events in waiting if events]:
        order.append(chance.choice(waiting).pop(0))
    return order


def _batches(order: Sequence[Recorded], size: int) -> list[Sequence[Recorded]]:
    return [order[n : n + size] for n in range(0, len(order), size)]


async def _pairs(
    customer: Served, projection: CustomerProjection, batches: Sequence[Sequence[Recorded]]
) -> dict[tuple[UUID, UUID], Row]:
    """The pairs after these batches; nothing of them is left afterwards."""
    async with customer.runtime.pool.acquire() as connection:
        transaction = connection.transaction()
        await transaction.start()
        try:
            for batch in batches:
                subjects = sorted({event.subject for event in batch if event.subject})
                await projection.lock(connection, subjects)
                await projection.apply(connection, batch, START)
                erased = {e.subject for e in batch if e.type == "crm.customer.erased.v1"}
                if erased:
                    await projection.erase(connection, sorted(erased))  # pyright: ignore
                assert await _kept(connection) == await _following(connection)
            return await _kept(connection)
        finally:
            await transaction.rollback()


async def _kept(connection: Connection) -> dict[tuple[UUID, UUID], Row]:
    rows = await connection.fetch("select * from duplicate_pairs")
    return {
        (row["customer_id"], row["other_id"]): (
            *(row["score"], tuple(row["reasons"]), row["since"], row["dismissed"]),
            tuple(row["new_reasons"]),
        )
        for row in rows
    }


async def _following(connection: Connection) -> dict[tuple[UUID, UUID], Row]:
    """Pairs that follow from the facts and dismissals there are, each two customers looked at."""
    facts = (await load_facts(connection, EVERYBODY)).values()
    known = Known(facts, await dismissals_of(connection, EVERYBODY))
    counts = Counter(token for tokens in known.tokens.values() for token in tokens)
    judged = {pair: paired(pair, known, counts) for pair in combinations(EVERYBODY, 2)}
    return {
        pair: (row.score, row.reasons, row.since, row.dismissed, row.new_reasons)
        for pair, row in judged.items()
        if row
    }
