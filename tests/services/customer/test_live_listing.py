"""The list, its search and its look-ups, over relay, broker and consumer."""

from typing import Any
from unicodedata import normalize
from urllib.parse import quote
from uuid import UUID, uuid4

import pytest
from structlog.testing import capture_logs

from services.customer.api import directory
from services.customer.api.duplicates import possible_duplicates
from services.customer.projections.names import SearchName, save
from services.customer.search import found
from services.customer.search.search_words import Searchable
from tests.services.customer import staffed
from tests.services.customer.asked import answered, names_of, registered, tokens_of
from tests.services.customer.heard import graded
from tests.services.live import caught_up, happened
from tests.services.problems import problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def region() -> str:
    """Where a test's own customers live, so that it sees no others."""
    return uuid4().hex[:8]


class TestList:
    async def test_what_was_registered_is_listed_once_it_was_heard(
        self, live_customer: Served, region: str
    ):
        known = await registered(live_customer, region=region)
        query = f"region={region}&after={known['event_id']}&timeout_ms=9000"
        answer = await live_customer.get(f"/v1/customers?{query}")
        assert answer.status_code == 200, answer.text
        (item,) = answer.json()["items"]
        fields = ("customer_id", "kind", "name", "region", "industry", "owner", "registered_at")
        assert {name: item[name] for name in fields} == {name: known[name] for name in fields}
        assert (item["grade"], item["personal_data"]) == (None, "clear")
        assert answer.json()["freshness"]["as_of"] > known["registered_at"][:10]

    async def test_customers_of_a_member_of_staff_by_whatever_label(
        self, live_customer: Served, region: str
    ):
        label = uuid4().hex
        before = await staffed.owned(live_customer, label, region=region)
        kim = await staffed.member(live_customer, owner_labels=[label])
        now = await staffed.owned(live_customer, {"staff_id": kim["staff_id"]}, region=region)
        await staffed.owned(live_customer, uuid4().hex, region=region)
        await caught_up(live_customer)
        query = f"staff_id={kim['staff_id']}&sort=registered_at"
        found = (await live_customer.get(f"/v1/customers?{query}")).json()["items"]
        assert [item["customer_id"] for item in found] == [before, now]
        assert [item["staff_id"] for item in found] == [None, kim["staff_id"]]
        nobody = await live_customer.get(f"/v1/customers?staff_id={uuid4()}")
        problem_of(nobody, 404, "staff_not_found")

    async def test_filters_and_sorts(self, live_customer: Served, region: str):
        first = await registered(live_customer, name="First", region=region)
        second = await registered(live_customer, name="Second", region=region, kind="organization")
        third = await registered(live_customer, name="Third", region=region)
        for known, owner in ((first, f"lee-{region}"), (second, f"kim-{region}")):
            path = f"/v1/customers/{known['customer_id']}/owner"
            await live_customer.call("PUT", path, {"owner": owner})
        id = UUID(third["customer_id"])
        await happened(live_customer, f"valuation-{id}", graded(id, "A"), subject=id)
        await caught_up(live_customer)
        assert await names(live_customer, f"owner=kim-{region}") == ["Second"]
        assert await names(live_customer, f"kind=organization&region={region}") == ["Second"]
        assert await names(live_customer, f"grade=A&region={region}") == ["Third"]
        assert await names(live_customer, f"grade=B&region={region}") == []
        assert await names(live_customer, f"region={region}") == ["Third", "Second", "First"]
        by_owner = await names(live_customer, f"region={region}&sort=owner")
        assert by_owner == ["Second", "First", "Third"]

    async def test_who_was_merged_is_left_out_unless_asked_for(
        self, live_customer: Served, region: str
    ):
        ada, bob, cleo = [
            (await registered(live_customer, name=name, region=region))["customer_id"]
            for name in ("Ada", "Bob", "Cleo")
        ]
        for member in (bob, cleo):
            body = {"customer_id": member}
            await live_customer.post(f"/v1/customers/{ada}/merge", body)
        await live_customer.post(f"/v1/customers/{ada}/unmerge", {"customer_id": cleo})
        await caught_up(live_customer)
        assert await names(live_customer, f"region={region}") == ["Cleo", "Ada"]
        everybody = await listed(live_customer, f"region={region}&merged=true")
        assert [(item["name"], item["merged_into"]) for item in everybody] == [
            ("Cleo", None),
            ("Bob", ada),
            ("Ada", None),
        ]

    async def test_without_the_scope_names_are_masked_and_not_searched(
        self, live_customer: Served, region: str
    ):
        await registered(live_customer, region=region)
        await caught_up(live_customer)
        (item,) = await listed(live_customer, f"region={region}", role="analyst")
        assert (item["name"], item["personal_data"]) == (None, "masked")
        answer = await live_customer.get("/v1/customers?q=ada", role="analyst")
        problem_of(answer, 403, "personal_data_needed")

    async def test_each_name_shown_is_audited(self, live_customer: Served, region: str):
        known = [await registered(live_customer, region=region) for _ in range(2)]
        await caught_up(live_customer)
        with capture_logs() as logs:
            await listed(live_customer, f"region={region}")
        (line,) = [line for line in logs if line["event"] == "personal_data_read"]
        assert set(line["customer_ids"]) == {each["customer_id"] for each in known}

    async def test_an_erased_customer_is_a_nameless_line(self, live_customer: Served, region: str):
        known = await registered(live_customer, region=region, email=f"{region}@example.com")
        await caught_up(live_customer)
        assert await lookup(live_customer, {"email": f"{region}@example.com"})
        await live_customer.post(f"/v1/customers/{known['customer_id']}/erase")
        await caught_up(live_customer)
        (item,) = await listed(live_customer, f"region={region}")
        assert (item["name"], item["personal_data"]) == (None, "erased")
        assert await listed(live_customer, f"q=ada&region={region}") == []
        assert await lookup(live_customer, {"email": f"{region}@example.com"}) == []
        pool, id = live_customer.runtime.pool, UUID(known["customer_id"])
        row = await pool.fetchrow("select * from customers where customer_id = $1", id)
        assert row["name_sealed"] is row["email_token"] is row["phone_token"] is None
        searched = "select count(*) from names where customer_id = $1"
        assert await pool.fetchval(searched, id) == 0


class TestSearch:
    async def test_beginnings_of_words_without_case_and_accents(
        self, live_customer: Served, region: str
    ):
        both = "Jürgen Müller-Lüdenscheid", "Ana Muller"
        plain = "Łukasz Søren Işık"
        for name in (*both, "O'Brien & Sons", "北京公司", plain):
            await registered(live_customer, name=name, region=region)
        await caught_up(live_customer)
        found = {
            "müll": set(both),
            "MULL jur": {both[0]},
            "ludensch": {both[0]},
            "brien": {"O'Brien & Sons"},
            "o'br": {"O'Brien & Sons"},
            "O\u2019BRIEN": {"O'Brien & Sons"},
            "obrien": {"O'Brien & Sons"},
            "o brien": {"O'Brien & Sons"},
            "mullerlud": {both[0]},
            "müller-lüdenscheid": {both[0]},
            "lukasz": {plain},
            "ŁUKASZ": {plain},
            "soren": {plain},
            "Søren": {plain},
            "isik": {plain},
            "ışık": {plain},
            "IŞIK": {plain},
            "北京": {"北京公司"},
            "uller": set(both),
            "mullr": set(both),
            "' | !:*&": set(),
        }
        for search, expected in found.items():
            answer = await live_customer.client.get(
                "/v1/customers",
                params={"q": search, "region": region},
                headers={"Authorization": f"Bearer {live_customer.issuer.token()}"},
            )
            assert {item["name"] for item in answer.json()["items"]} == expected, search

    async def test_a_changed_name_is_found_and_the_old_one_is_not(
        self, live_customer: Served, region: str
    ):
        known = await registered(live_customer, name="Ada Byron", region=region)
        await renamed(live_customer, known["customer_id"], "Ada King")
        await caught_up(live_customer)
        assert await names(live_customer, f"q=king&region={region}") == ["Ada King"]
        assert await names(live_customer, f"q=byron&region={region}") == []

    async def test_after_a_crash_names_are_filled_in_again(
        self, live_customer: Served, region: str
    ):
        for n in range(3):
            await registered(live_customer, name=f"Ada {n}", region=region)
        gone = await registered(live_customer, name="Ada Gone", region=region)
        await live_customer.post(f"/v1/customers/{gone['customer_id']}/erase")
        await caught_up(live_customer)
        runtime = live_customer.runtime
        await runtime.pool.execute("truncate names, names_filled")  # as PostgreSQL would
        answer = await live_customer.get(f"/v1/customers?q=ada&region={region}")
        problem_of(answer, 503, "names_incomplete")
        await names_of(live_customer).fill()
        found = await names(live_customer, f"q=ada&region={region}")
        assert found == ["Ada 2", "Ada 1", "Ada 0"]

    async def test_an_old_name_never_replaces_a_newer_one(self, live_customer: Served, region: str):
        """A rebuild begins with the first registration."""
        known = await registered(live_customer, name="Ada Byron", region=region)
        await renamed(live_customer, known["customer_id"], "Ada King")
        await caught_up(live_customer)
        async with live_customer.runtime.pool.acquire() as connection:
            old = SearchName(UUID(known["customer_id"]), 1, Searchable(names=["Ada Byron"]))
            await save(connection, [old], tokens_of(live_customer))
        assert await names(live_customer, f"q=king&region={region}") == ["Ada King"]

    async def test_by_all_that_is_known_of_them(self, live_customer: Served, region: str):
        number, mailbox = uuid4().int % 10**3 * 10**5 + uuid4().int % 1000, uuid4().hex[:12]
        contacts = {"email": f"{mailbox}@example.org", "phone": f"+44 20 {number:08}"}
        erp = f"E-{uuid4().hex}"
        own = {"region": region, "external_ids": {"erp": erp}, **contacts}
        known = await registered(live_customer, name="\u5f35\u5049 Lovelace", **own)
        await registered(live_customer, name="Bob", region=region, email=None, phone=None)
        id, tag = known["customer_id"], f"vip-{region}"
        await live_customer.post(f"/v1/customers/{id}/tags", {"add": [tag]})
        await caught_up(live_customer)
        ways = ["\u5f20\u4f1f", "zhangwei", "zw", "velac", "lovelcae", "lovelace zhang"]
        ways += [mailbox[:5], f"{mailbox}@example.org", f"020 {number:08}", f"{number:08}"[-5:]]
        ways += [tag, tag[:6].upper(), f"erp:{erp}", erp, erp[:9]]
        for search in ways:
            assert await searched(live_customer, search, region) == [id], search
        assert await searched(live_customer, f"erp:{erp[:9]}", region) == []
        for table in ("names_filled", "names"):  # what is filled again finds the same
            await live_customer.runtime.pool.execute(f"truncate {table}")
        await names_of(live_customer).fill()
        for search in ways:
            assert await searched(live_customer, search, region) == [id], search
        await live_customer.post(f"/v1/customers/{id}/erase")
        await caught_up(live_customer)
        for search in ways:
            assert await searched(live_customer, search, region) == [], search

    async def test_the_best_match_comes_first_then_the_best_grade_page_by_page(
        self, live_customer: Served, region: str
    ):
        names = ["Anna Maria", "Marian", "Rosmarie", "Marja", "Maria", "Maria"]
        made = [await registered(live_customer, name=name, region=region) for name in names]
        ids = [UUID(each["customer_id"]) for each in made]
        await happened(live_customer, f"valuation-{ids[0]}", graded(ids[0], "B"), subject=ids[0])
        await happened(live_customer, f"valuation-{ids[4]}", graded(ids[4], "A"), subject=ids[4])
        await caught_up(live_customer)
        ranked = [str(ids[at]) for at in (4, 0, 5, 1, 3)]
        assert await searched(live_customer, "maria", region) == ranked
        pages, cursors = list[str](), [""]
        for _ in ranked[::2]:
            answer = await live_customer.get(
                f"/v1/customers?q=maria&region={region}&limit=2{cursors[-1]}"
            )
            pages += [item["customer_id"] for item in answer.json()["items"]]
            assert answer.json()["complete"]
            cursors.append(f"&cursor={answer.json()['next_cursor']}")
        assert pages == ranked
        other = await live_customer.get(f"/v1/customers?q=marie&region={region}{cursors[1]}")
        problem_of(other, 422, "cursor_invalid")
        oldest = await listed(live_customer, f"q=maria&region={region}&sort=registered_at")
        assert [item["customer_id"] for item in oldest] == sorted(
            ranked, key=list(map(str, ids)).index
        )

    async def test_a_merged_record_is_found_as_its_survivor(
        self, live_customer: Served, region: str
    ):
        survivor = await registered(live_customer, name="Ada", region=region, email=None)
        member = await registered(live_customer, name="Grace Hopper", region=region)
        ids = [each["customer_id"] for each in (survivor, member)]
        await live_customer.post(f"/v1/customers/{ids[0]}/merge", {"customer_id": ids[1]})
        await caught_up(live_customer)
        (erp,) = member["external_ids"].values()
        for search in ("hopper", "grace", erp):
            assert await searched(live_customer, search, region) == [ids[0]], search
        found = await listed(live_customer, f"q=hopper&region={region}&merged=true")
        assert {item["customer_id"] for item in found} == set(ids)
        await live_customer.post(f"/v1/customers/{ids[0]}/unmerge", {"customer_id": ids[1]})
        await caught_up(live_customer)
        assert await searched(live_customer, "hopper", region) == [ids[1]]

    async def test_a_search_says_where_it_finds_too_many(
        self, live_customer: Served, region: str, monkeypatch: pytest.MonkeyPatch
    ):
        for name in ("Ada", "Ada", "Adamson", "Adb"):
            await registered(live_customer, name=name, region=region, email=None)
        await caught_up(live_customer)
        monkeypatch.setattr(found, "MOST_FOUND", 3)
        monkeypatch.setattr(directory, "MOST_FOUND", 3)
        answer = await live_customer.get(f"/v1/customers?q=ada&region={region}")
        assert [item["name"] for item in answer.json()["items"]] == ["Ada", "Ada", "Adamson"]
        assert answer.json()["complete"] is False


class TestLookUp:
    async def test_by_email_or_phone_however_they_are_spelt(
        self, live_customer: Served, region: str
    ):
        number = f"+44 {uuid4().int % 10**9:09}"
        known = await registered(live_customer, email=f"{region}@example.com", phone=number)
        await registered(live_customer, email=f"{region}2@example.com", phone=None)
        await caught_up(live_customer)
        spelt = ({"email": f"{region.upper()}@Example.com"}, {"phone": f"0044({number[4:]})"})
        for asked in spelt:
            (found,) = await lookup(live_customer, asked)
            assert found["customer_id"] == known["customer_id"]
        assert await lookup(live_customer, {"email": "nobody@example.com"}) == []

    async def test_in_any_spelling_of_unicode_and_of_dns(self, live_customer: Served, region: str):
        zoe = f"zo\u00eb-{region}@m\u00fcnchen.example"
        number = f"+44 (0)20 {uuid4().int % 10**8:08}"
        known = await registered(live_customer, email=zoe, phone=number)
        await caught_up(live_customer)
        alike = [
            {"email": normalize("NFD", zoe)},
            {"email": zoe.upper()},
            {"email": f"Zo\u00eb-{region}@XN--MNCHEN-3YA.example"},
            {"phone": number.replace("(0)", "")},
            {"phone": number.replace("+", "00").replace(" ", "-")},
        ]
        for asked in alike:
            (found,) = await lookup(live_customer, asked)
            assert found["customer_id"] == known["customer_id"]

    async def test_after_an_upgrade_nothing_is_missed_silently(
        self, live_customer: Served, region: str
    ):
        """Of a database whose tokens and words an older version made."""
        await registered(live_customer, name="Łukasz", region=region)
        await caught_up(live_customer)
        runtime = live_customer.runtime
        now = await runtime.pool.fetchval("select shape from projection_shape")
        async with runtime.pool.acquire() as connection, connection.transaction():
            await connection.execute("set local rapport.projection_shape = 1")
            await connection.execute("update projection_shape set shape = 1")
        answer = await live_customer.post("/v1/customers:lookup", {"email": "a@example.com"})
        problem_of(answer, 503, "contacts_incomplete")
        answer = await live_customer.get(f"/v1/customers?q=lukasz&region={region}")
        problem_of(answer, 503, "names_incomplete")
        await runtime.pool.execute("update projection_shape set shape = $1", now)
        await runtime.pool.execute("update names_filled set normalisation = 1")
        await runtime.pool.execute("update names set words = array_to_tsvector('{łukasz}')")
        answer = await live_customer.get(f"/v1/customers?q=lukasz&region={region}")
        problem_of(answer, 503, "names_incomplete")
        await names_of(live_customer).fill()
        assert await names(live_customer, f"q=lukasz&region={region}") == ["Łukasz"]
        assert await lookup(live_customer, {"email": "a@example.com"}) == []

    async def test_neither_name_nor_address_nor_number_is_in_the_tables(
        self, live_customer: Served
    ):
        await registered(live_customer)
        await caught_up(live_customer)
        pool = live_customer.runtime.pool
        rows = await pool.fetch("select customers::text from customers")
        rows += await pool.fetch("select names::text from names")
        kept = "".join(row[0] for row in rows).lower()
        assert not any(part in kept for part in ("lovelace", "@example", "79460018"))


class TestPossibleDuplicates:
    async def test_who_shares_what_is_told_at_registration(
        self, live_customer: Served, region: str
    ):
        name, mailbox = f"Zo\u00eb {uuid4().hex[:14]}", f"{uuid4().hex}@example.org"
        first = await answered(live_customer, name=name, email=mailbox, phone=None, region=region)
        assert "possible_duplicates" not in first
        await caught_up(live_customer)
        same = await answered(
            live_customer, name=name.upper(), email=mailbox.upper(), phone=None, region=region
        )
        alike = [{"customer_id": first["customer_id"], "score": 100}]
        found = same["possible_duplicates"]
        assert [{k: v for k, v in each.items() if k != "reasons"} for each in found] == alike
        assert found[0]["reasons"] == ["email", "name", "region"]
        typo = name[:9] + "x" + name[10:]
        other = await answered(live_customer, name=typo, email=None, phone=None, region=region)
        reasons = {"customer_id": first["customer_id"], "score": 40}
        assert reasons | {"reasons": ["similar_name", "region"]} in other["possible_duplicates"]
        path = f"/v1/customers/{first['customer_id']}/erase"
        await live_customer.post(path)
        await live_customer.post(f"/v1/customers/{same['customer_id']}/erase")
        await caught_up(live_customer)
        gone = await answered(live_customer, name=name, email=mailbox, phone=None)
        assert first["customer_id"] not in [
            each["customer_id"] for each in gone.get("possible_duplicates", [])
        ]

    async def test_a_registration_neither_waits_nor_fails_for_them(
        self, live_customer: Served, region: str, monkeypatch: pytest.MonkeyPatch
    ):
        async def away(*_: Any) -> Any:
            raise OSError("lost")

        monkeypatch.setattr(possible_duplicates, "sharing", away)
        known = await answered(live_customer, region=region)
        assert known["possible_duplicates"] is None


async def listed(served: Served, query: str = "", **more: Any) -> list[dict[str, Any]]:
    answer = await served.get(f"/v1/customers?{query}", **more)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def searched(served: Served, search: str, region: str) -> list[str]:
    found = await listed(served, f"q={quote(search)}&region={region}")
    return [item["customer_id"] for item in found]


async def names(served: Served, query: str) -> list[str]:
    return [item["name"] for item in await listed(served, query)]


async def lookup(served: Served, body: dict[str, str]) -> list[dict[str, Any]]:
    answer = await served.post("/v1/customers:lookup", body)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def renamed(served: Served, customer_id: str, name: str) -> None:
    path, headers = f"/v1/customers/{customer_id}", {"If-Match": "*"}
    answer = await served.call("PATCH", path, {"name": name}, headers=headers)
    assert answer.status_code == 200, answer.text
