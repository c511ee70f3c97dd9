"""Custom fields: declared in versions, and values that stay valid, sealed where personal."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from libs.events.customer import CustomerErased, CustomerRegistered, Kind
from libs.events.file.custom_fields import FieldDeclared
from services.customer.domain.custom.declarations import CustomFields, declare, evolve
from services.customer.domain.custom.errors import CustomValueRefused, FieldChanged, FieldNarrowed
from services.customer.domain.custom.values import (
    CheckedValues,
    checked,
    decoded,
    encoded,
    spelt_as,
)
from services.customer.domain.customer import state as customers
from services.customer.domain.customer.commands import ChangeCustomer
from services.customer.domain.customer.custom_values import values_of
from services.customer.domain.customer.decider import decide
from tests.services.customer.asked import ADA, registered
from tests.services.live import caught_up
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served
from tests.specification import NOW

ADAS = UUID("0190a000-0000-7000-8000-00000000ada0")
_CHOICES = st.lists(st.sampled_from("abcd"), min_size=1, unique=True).map(tuple)
_KINDS = st.sampled_from(["text", "number", "date", "boolean", "choice"])
_VALUES_OF: dict[str, st.SearchStrategy[Any]] = {
    "boolean": st.booleans(),
    "text": st.sampled_from("abcd"),
    "choice": st.sampled_from("abcd"),
    "number": st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str),
    "date": st.dates().map(str),
}
_VALUES = st.one_of(*_VALUES_OF.values())


@st.composite
def _declarations(draw: st.DrawFn) -> FieldDeclared:
    kind = draw(_KINDS)
    return FieldDeclared(
        name=draw(st.sampled_from(["one", "two"])),
        kind=kind,
        holders=draw(st.sampled_from(["person", "organization", "both"])),
        personal=draw(st.booleans()),
        required=draw(st.booleans()),
        choices=draw(_CHOICES) if kind == "choice" else (),
        retired=draw(st.booleans()),
    )


def declared(*fields: FieldDeclared) -> CustomFields:
    state = CustomFields()
    for wanted in fields:
        for event in declare(state, wanted):
            state = evolve(state, event, NOW)
    return state


def taken(fields: CustomFields, kind: Any, name: str, value: Any) -> CheckedValues | None:
    try:
        return checked(fields, kind, {name: value})
    except CustomValueRefused:
        return None


class TestLaws:
    @given(st.data())
    def test_what_was_taken_stays_readable_and_may_be_kept_whatever_is_declared_later(
        self, data: st.DataObject
    ):
        first = structs.replace(data.draw(_declarations()), retired=False)
        later = structs.replace(
            data.draw(_declarations()),
            name=first.name,
            kind=first.kind,
            choices=data.draw(_CHOICES) if first.kind == "choice" else (),
        )
        before, value = declared(first), data.draw(_VALUES_OF[first.kind])
        try:
            after = declared(first, later)
        except (FieldChanged, FieldNarrowed):
            return
        field = after.fields[first.name]
        kinds: tuple[Kind, ...] = ("person", "organization")
        for kind in kinds:
            if (found := taken(before, kind, first.name, value)) is None:
                continue
            assert field.personal == bool(found.personal)
            spelt = found.custom.get(first.name)
            if found.personal:
                spelt = decoded(found.personal[first.name] or "")
            if field.kind == "choice":
                assert spelt in (*field.choices, *field.retired_choices)
            known = {first.name: spelt}
            assert checked(after, kind, known, known) == CheckedValues()

    def test_choices_that_are_left_out_are_kept_and_may_come_back(self):
        size = FieldDeclared(name="size", kind="choice", choices=("a", "b"))
        fewer = structs.replace(size, choices=("b", "c"))
        assert declared(size, fewer).fields["size"].retired_choices == ("a",)
        assert declared(size, fewer, size).fields["size"].retired_choices == ("c",)

    @given(st.lists(_declarations()))
    def test_a_declaration_made_again_changes_nothing(self, asked: list[FieldDeclared]):
        state = CustomFields()
        for wanted in asked:
            try:
                events = declare(state, wanted)
            except (FieldChanged, FieldNarrowed):
                continue
            for event in events:
                state = evolve(state, event, NOW)
            assert declare(state, wanted) == ()

    @given(_declarations(), _VALUES)
    def test_a_value_has_one_spelling(self, field: FieldDeclared, value: Any):
        try:
            spelt = spelt_as(field, value)
        except CustomValueRefused:
            return
        assert spelt_as(field, spelt) == spelt
        assert decoded(encoded(spelt)) == spelt

    @pytest.mark.parametrize(
        ("one", "other"), [("1.50", "1.5"), ("100", "100.0"), ("-0", "0"), ("007", "7")]
    )
    def test_numbers_that_are_the_same_are_written_the_same(self, one: str, other: str):
        field = FieldDeclared(name="n", kind="number")
        assert spelt_as(field, one) == spelt_as(field, other)


FIELDS = declared(
    FieldDeclared(name="size", kind="number"),
    FieldDeclared(name="diet", kind="text", personal=True),
)


def ada() -> customers.Customer:
    registration = CustomerRegistered(customer_id=ADAS, kind="person", name="A")
    state = customers.evolve(None, registration, NOW)
    assert state is not None
    return state


def changed(state: customers.Customer, given: dict[str, Any]) -> tuple[customers.Customer, Any]:
    values = checked(FIELDS, "person", given, values_of(state))
    command = ChangeCustomer(custom=values.custom, custom_personal=values.personal)
    events = decide(state, command, NOW)
    for event in events:
        state = customers.evolve(state, event, NOW) or state
    return state, events


_GIVEN = st.fixed_dictionaries(
    {},
    optional={
        "size": st.one_of(st.none(), st.integers(0, 3).map(str)),
        "diet": st.one_of(st.none(), st.sampled_from(["none", "vegan"])),
    },
)


class TestValues:
    @given(st.lists(_GIVEN))
    def test_are_what_was_given_last_and_the_same_again_changes_nothing(
        self, asked: list[dict[str, Any]]
    ):
        state, model = ada(), dict[str, Any]()
        for given_values in asked:
            state, _ = changed(state, given_values)
            model = {name: v for name, v in (model | given_values).items() if v is not None}
            assert values_of(state) == model
            assert changed(state, given_values) == (state, ())

    @given(_GIVEN, _GIVEN)
    def test_an_event_tells_only_what_changed(self, one: dict[str, Any], two: dict[str, Any]):
        state, _ = changed(ada(), one)
        after, events = changed(state, two)
        before = values_of(state)
        told = {n for e in events for n in (*e.custom, *(e.custom_personal or {}))}
        assert told == {n for n in FIELDS.fields if before.get(n) != values_of(after).get(n)}

    def test_personal_ones_are_gone_once_erased(self):
        state, _ = changed(ada(), {"size": "2", "diet": "vegan"})
        erased = customers.evolve(state, CustomerErased(customer_id=ADAS), NOW)
        assert erased and values_of(erased) == {"size": "2"}


async def put(served: Served, name: str, body: dict[str, Any], **more: Any) -> Any:
    return await served.call("PUT", f"/v1/custom-fields/{name}", body, **more)


async def new_field(served: Served, **body: Any) -> str:
    name = f"f{uuid4().hex[:12]}"
    answer = await put(served, name, {"kind": "text", **body})
    assert answer.status_code == 200, answer.text
    return name


class TestOverHttp:
    pytestmark = pytest.mark.asyncio(loop_scope="module")

    async def test_a_field_is_declared_in_versions_that_are_kept(self, shared_customer: Served):
        name = await new_field(shared_customer, kind="choice", choices=["a", "b"])
        first = (await shared_customer.get("/v1/custom-fields")).json()
        later = {"kind": "choice", "choices": ["b", "c"]}
        answer = await put(shared_customer, name, later)
        again = await put(shared_customer, name, later)
        assert again.json() == answer.json()
        assert answer.json()["version"] == first["version"] + 1
        items = (await shared_customer.get("/v1/custom-fields")).json()["items"]
        (field,) = [each for each in items if each["name"] == name]
        assert answer.json() == field | {"version": first["version"] + 1}
        assert (field["choices"], field["retired_choices"]) == (["b", "c"], ["a"])
        schema = (await shared_customer.get("/v1/custom-fields/schema")).json()
        assert schema["properties"][name]["enum"] == ["b", "c", "a", None]
        history = (await shared_customer.get("/v1/custom-fields/history")).json()["items"]
        assert [each["choices"] for each in history[:2]] == [["b", "c"], ["a", "b"]]
        assert history[0]["actor"]
        stale = await put(
            shared_customer, name, {"kind": "choice", "choices": ["z"]}, headers={"If-Match": '"1"'}
        )
        problem_of(stale, 412, "stale_version")

    async def test_what_was_registered_is_taken_again_whatever_was_declared_since(
        self, shared_customer: Served
    ):
        name = await new_field(shared_customer, kind="choice", choices=["a", "b"])
        secret = await new_field(shared_customer, personal=True)
        body = {"customer_id": str(uuid4()), "kind": "person", "name": "Ada"}
        body |= {"custom": {name: "a", secret: "between us"}}
        assert (await shared_customer.post("/v1/customers", body)).status_code == 201
        await put(shared_customer, name, {"kind": "choice", "choices": ["b"]})
        again = await shared_customer.post("/v1/customers", body)
        assert again.status_code == 200, again.text
        batch = await shared_customer.post("/v1/customers:batch", {"items": [body]})
        assert [item["status"] for item in batch.json()["items"]] == [200], batch.text
        other = body | {"custom": {name: "a", secret: "another"}}
        assert (await shared_customer.post("/v1/customers", other)).status_code == 422
        new = body | {"customer_id": str(uuid4())}
        problem_of(await shared_customer.post("/v1/customers", new), 422, "validation_failed")

    @pytest.mark.parametrize(
        ("name", "body", "pointer"),
        [
            ("new_one", {"kind": "choice"}, "/choices"),
            ("new_one", {"kind": "text", "choices": ["a"]}, "/choices"),
            ("new_one", {"kind": "choice", "choices": ["a", "a"]}, "/choices"),
            ("new_one", {"kind": "choice", "choices": ["a@b.org"]}, "/choices/0"),
            ("new_one", {"kind": "money"}, "/kind"),
            ("New One", {"kind": "text"}, "/path/field_name"),
            ("there", {"kind": "date"}, "/kind"),
            ("there", {"kind": "text", "personal": True}, "/personal"),
            ("there", {"kind": "text", "holders": "person"}, "/holders"),
        ],
    )
    async def test_bad_declarations_name_the_field_and_change_nothing(
        self, shared_customer: Served, name: str, body: dict[str, Any], pointer: str
    ):
        await put(shared_customer, "there", {"kind": "text"})
        before = (await shared_customer.get("/v1/custom-fields")).json()
        answer = await put(shared_customer, name, body)
        assert answer.status_code == 422
        assert pointers_of(answer) == [pointer]
        assert (await shared_customer.get("/v1/custom-fields")).json() == before

    async def test_values_are_set_cleared_and_known_as_of_then(self, shared_customer: Served):
        size = await new_field(shared_customer, kind="number")
        diet = await new_field(shared_customer, personal=True)
        known = await registered(shared_customer, custom={size: "1.50", diet: "vegan"})
        assert known["custom"] == {size: "1.5", diet: "vegan"}
        path = f"/v1/customers/{known['customer_id']}"
        answer = await shared_customer.call(
            "PATCH", path, {"custom": {size: None, diet: "none"}}, headers={"If-Match": "*"}
        )
        assert answer.json()["custom"] == {diet: "none"}
        masked = await shared_customer.get(path, role="analyst")
        assert masked.json()["custom"] == {diet: None}
        history = (await shared_customer.get(f"{path}/history")).json()["items"]
        assert history[0]["data"] == {
            "customer_id": known["customer_id"],
            "custom": {size: None},
            "custom_personal": {diet: "none"},
        }
        then = history[1]["recorded_at"]
        before = (await shared_customer.get(f"{path}?as_of={then}")).json()
        assert before["custom"] == {size: "1.5", diet: "vegan"}
        unread = (await shared_customer.get(f"{path}/history", role="analyst")).json()["items"]
        assert unread[0]["data"]["custom_personal"] is None
        stored = await shared_customer.runtime.pool.fetch(
            "select data from events where subject = $1", UUID(known["customer_id"])
        )
        assert not any("vegan" in row["data"] for row in stored)
        await shared_customer.post(f"{path}/erase")
        assert (await shared_customer.get(path)).json()["custom"] == {}

    async def test_each_item_of_a_batch_is_checked(self, shared_customer: Served):
        size = await new_field(shared_customer, kind="number")
        diet = await new_field(shared_customer, personal=True)
        items = [
            {"kind": "person", "name": "Ada", "custom": {size: "2", diet: "vegan"}},
            {"kind": "person", "name": "Bo", "custom": {size: "two"}},
        ]
        answer = await shared_customer.post("/v1/customers:batch", {"items": items})
        one, two = answer.json()["items"]
        assert one["result"]["custom"] == {size: "2", diet: "vegan"}
        assert two["problem"]["errors"][0]["pointer"] == f"/items/1/custom/{size}"
        masked = await shared_customer.post(
            "/v1/customers:batch", {"items": items[:1]}, role="integration"
        )
        assert masked.json()["items"][0]["result"]["custom"] == {size: "2", diet: None}

    async def test_the_same_registered_again_is_the_same(self, shared_customer: Served):
        diet = await new_field(shared_customer, personal=True)
        body = {**ADA, "external_ids": {}, "customer_id": str(uuid4()), "custom": {diet: " vegan "}}
        first = await shared_customer.post("/v1/customers", body)
        again = await shared_customer.post("/v1/customers", body)
        assert (first.status_code, again.status_code) == (201, 200), again.text
        other = await shared_customer.post("/v1/customers", body | {"custom": {diet: "none"}})
        problem_of(other, 409, "customer_already_registered")

    @pytest.mark.parametrize(
        ("field", "value", "code"),
        [
            ({"kind": "number"}, "1,5", "not_a_number"),
            ({"kind": "number"}, 1.5, "not_a_value"),
            ({"kind": "number"}, True, "not_a_number"),
            ({"kind": "date"}, "2026-02-30", "not_a_date"),
            ({"kind": "boolean"}, "true", "not_a_boolean"),
            ({"kind": "choice", "choices": ["a"]}, "b", "not_a_choice"),
            ({"kind": "text"}, "a@example.org", "personal"),
            ({"kind": "text"}, " ", "not_a_text"),
            ({"kind": "text"}, "x" * 101, "string_too_long"),
            ({"kind": "text", "holders": "organization"}, "x", "not_of_this_kind"),
            ({"kind": "text", "retired": True}, "x", "retired"),
        ],
    )
    async def test_bad_values_name_the_field_and_change_nothing(
        self, shared_customer: Served, field: dict[str, Any], value: Any, code: str
    ):
        name = await new_field(shared_customer, **field)
        known = await registered(shared_customer)
        path = f"/v1/customers/{known['customer_id']}"
        body = {"region": "east", "custom": {name: value}}
        answer = await shared_customer.call("PATCH", path, body, headers={"If-Match": "*"})
        assert answer.status_code == 422
        (error,) = answer.json()["errors"]
        assert (error["pointer"], error["code"]) == (f"/custom/{name}", code)
        assert (await shared_customer.get(path)).json()["version"] == known["version"]

    async def test_nobody_has_a_field_that_was_not_declared(self, shared_customer: Served):
        answer = await shared_customer.post(
            "/v1/customers", {"kind": "person", "name": "A", "custom": {"no_field": "x"}}
        )
        assert pointers_of(answer) == ["/custom/no_field"]

    async def test_a_required_value_is_asked_for_and_not_cleared(self, shared_customer: Served):
        before = await registered(shared_customer, kind="organization")
        name = await new_field(shared_customer, holders="organization", required=True)
        body = {"kind": "organization", "name": "Mills"}
        answer = await shared_customer.post("/v1/customers", body)
        assert pointers_of(answer) == [f"/custom/{name}"]
        known = await registered(shared_customer, **body, custom={name: "x"})
        path, match = f"/v1/customers/{known['customer_id']}", {"If-Match": "*"}
        cleared = {"custom": {name: None}}
        answer = await shared_customer.call("PATCH", path, cleared, headers=match)
        assert pointers_of(answer) == [f"/custom/{name}"]
        older = f"/v1/customers/{before['customer_id']}"
        answer = await shared_customer.call("PATCH", older, {"region": "east"}, headers=match)
        assert answer.status_code == 200
        person = await registered(shared_customer)
        path = f"/v1/customers/{person['customer_id']}"
        kind = {"kind": "organization"}
        answer = await shared_customer.call("PATCH", path, kind, headers=match)
        assert pointers_of(answer) == [f"/custom/{name}"]
        optional = {"kind": "text", "holders": "organization"}
        assert (await put(shared_customer, name, optional)).status_code == 200


class TestList:
    pytestmark = pytest.mark.asyncio(loop_scope="module")

    async def test_is_filtered_by_values_and_by_all_that_are_asked_for(self, live_customer: Served):
        size = await new_field(live_customer, kind="number")
        vip = await new_field(live_customer, kind="boolean")
        diet = await new_field(live_customer, personal=True)
        values = ({size: "1.50"}, {size: "1.5", vip: True, diet: "vegan"}, {vip: True})
        ids = [(await registered(live_customer, custom=v))["customer_id"] for v in values]
        await caught_up(live_customer)
        assert await listed(live_customer, f"custom={size}:1.5") == [ids[1], ids[0]]
        both = f"custom={size}:1.500,{vip}:true"
        assert await listed(live_customer, both) == [ids[1]]
        assert await listed(live_customer, f"custom={vip}:false") == []
        await live_customer.call(
            "PATCH",
            f"/v1/customers/{ids[1]}",
            {"custom": {size: None}},
            headers={"If-Match": "*"},
        )
        await caught_up(live_customer)
        assert await listed(live_customer, f"custom={size}:1.5&merged=true") == [ids[0]]
        for bad in (f"{diet}:vegan", f"{size}:big", "no_field:x", size):
            answer = await live_customer.get(f"/v1/customers?custom={bad}")
            assert pointers_of(answer) == ["/query/custom"], bad

    async def test_a_member_keeps_its_own_while_it_is_merged(self, live_customer: Served):
        size = await new_field(live_customer, kind="number")
        survivor = (await registered(live_customer, custom={size: "1"}))["customer_id"]
        member = (await registered(live_customer, custom={size: "2"}))["customer_id"]
        path = f"/v1/customers/{survivor}"
        await live_customer.post(f"{path}/merge", {"customer_id": member})
        await caught_up(live_customer)
        assert (await live_customer.get(path)).json()["custom"] == {size: "1"}
        assert await listed(live_customer, f"custom={size}:2") == []
        await live_customer.post(f"{path}/unmerge", {"customer_id": member})
        await caught_up(live_customer)
        assert await listed(live_customer, f"custom={size}:2") == [member]


async def listed(served: Served, query: str) -> list[str]:
    answer = await served.get(f"/v1/customers?{query}")
    assert answer.status_code == 200, answer.text
    return [item["customer_id"] for item in answer.json()["items"]]
