"""The customer file in Chromium: what it shows, to whom, by which keys, when others are down."""

import re
from collections.abc import AsyncIterator
from contextlib import ExitStack
from itertools import pairwise
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Route, expect

from deploy.local.postgres import Postgres
from services.customer.service import SERVICE as CUSTOMER
from services.interaction.service import SERVICE as INTERACTION
from services.valuation.service import SERVICE as VALUATION
from tests import servers
from tests.console.installed import CHINESE, LONG, Installed, installed, violations
from tests.console.looking import Looking
from tests.console.relatives import answer_of_many
from tests.libs.web.issuing import TestIssuer
from tests.services.interaction.asked import call
from tests.services.live import caught_up, live
from tests.services.templates import Template, template_of
from tests.services.valuation.hearing import Story

pytestmark = pytest.mark.asyncio(loop_scope="module")
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
WIDTHS = (1440, 820, 390)
MONEY = {"amount": "1500.00", "currency": "EUR"}


@pytest.fixture(scope="session")
def migrated(postgres: Postgres) -> list[Template]:
    return [template_of(postgres, service) for service in (CUSTOMER, INTERACTION)]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def at_work(
    migrated: list[Template],
    template: Template,
    people_of_all_tests: list[Story],
    issuer: TestIssuer,
    chromium: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Installed]:
    """Three services with a customer file worth looking at, for all tests of this module."""
    folder = tmp_path_factory.mktemp("file")
    with ExitStack() as stack:
        copies = [stack.enter_context(each.copy()) for each in (*migrated, template)]
        databases = dict(zip((CUSTOMER, INTERACTION, VALUATION), copies, strict=True))
        broker = stack.enter_context(servers.running("embedded", folder / "broker"))
        process = installed(databases, issuer, folder, broker.bootstrap, chromium)
        async with process as found, live(found.customer, broker):
            await found.fill(story.customer_id for story in people_of_all_tests[:40])
            yield found


async def open_file(looking: Looking, id: str, role: str = "manager", **claims: Any) -> None:
    await looking.open(role, more=f"&customer={id}", **claims)
    await expect(looking.part("#file-id")).to_have_text(id)


async def test_the_list_finds_by_name_filters_and_turns_its_pages(at_work: Installed):
    async with at_work.looking() as looking:
        await looking.open("manager")
        first = await looking.rows("#customers")
        assert len(first) == 25
        await looking.part(".pager").get_by_role("button", name="Next").click()
        await expect(looking.part(".pager span")).to_have_text("Page 2")
        second = await looking.rows("#customers")
        names = {row[0] for row in (*first, *second)}
        assert len(names) == 44 and {LONG, CHINESE, "Buyer 07"} <= names
        await looking.part("#find-text").fill("kowal")
        await looking.part("#find-text").press("Enter")
        await expect(looking.part("#customers tbody tr")).to_have_count(1)
        await looking.page.go_back()
        await expect(looking.part(".pager span")).to_have_text("Page 2")  # where one was
        for name, value in {"kind": "organization", "grade": "B"}.items():
            await looking.part(f"#filters [name={name}]").select_option(value)
        await looking.part("#filters [name=tag]").fill("key-account")
        await looking.part("#filters [name=tag]").press("Enter")
        await expect(looking.part("#customers tbody tr")).to_have_count(1)
        (row,) = await looking.rows("#customers")
        assert row[:6] == [LONG, "Organization", "B", "Kim Berger", "north", "Active"]
        await looking.part("#filters [name=region]").fill("nowhere")
        await looking.part("#filters [name=region]").press("Enter")
        await expect(looking.part("#customers .state")).to_contain_text("Nobody fits that")


async def test_the_file_shows_what_the_services_say(at_work: Installed):
    acme, id = at_work.services, at_work.ids["acme"]
    async with at_work.looking() as looking:
        await open_file(looking, id)
        await expect(looking.part("#file-title")).to_have_text(LONG)
        await expect(looking.part("#marks")).to_have_text("Activekey-account")
        overview = await looking.api(f"/v1/customers/{id}/overview")
        assert [row[0] for row in await looking.rows("#contacts")] == ["Name", "E-mail", "Phone"]
        await expect(looking.part("#profile")).to_contain_text("Kim Berger")
        (bought,) = overview["totals"]
        await expect(looking.part("#figures")).to_contain_text(f"€{bought['purchased']}")
        await expect(looking.part("#money")).to_contain_text("Overdue (1)")
        consents = [(row[0], row[1], row[2]) for row in await looking.rows("#consents")]
        assert ("Marketing", "email", "Yes") in consents
        await expect(looking.part("#axes")).to_contain_text("actual")

        told = await acme["interaction"].get(f"/v1/customers/{id}/timeline", role="manager")
        listed = looking.part("#timeline .happenings > li")
        await expect(looking.part("#timeline .says")).to_have_text("21 in all.")
        await looking.part("#timeline .more").click()
        await expect(listed).to_have_count(len(told.json()["items"]))
        await looking.part("#timeline-kinds").select_option("interaction")
        await expect(looking.part("#timeline .says")).to_have_text("1 that fit.")
        await expect(listed).to_have_count(1)
        await expect(listed).to_contain_text("Complaint")
        await expect(listed).to_contain_text("The parcel came open")
        changes = looking.part("#changes .happenings > li")
        await expect(changes.first).to_contain_text("by Kim Berger")
        await expect(changes.last).to_contain_text("Registered")


async def test_the_timeline_filters_what_was_not_loaded_yet(at_work: Installed):
    acme, id = at_work.services, at_work.ids["acme"]
    asked: list[str] = []
    async with at_work.looking() as looking:
        looking.page.on("request", lambda request: asked.append(request.url))
        await open_file(looking, id)
        says = looking.part("#timeline .says")
        await expect(says).to_have_text("21 in all.")
        for name, value in (("kind", "purchase"), ("channel", "phone"), ("actor", None)):
            chosen = looking.part(f"#timeline-filters [name={name}]")
            await chosen.select_option(**({"value": value} if value else {"index": 1}))
            query = f"{name}={value or await chosen.input_value()}"
            path = f"/v1/customers/{id}/timeline?{query.replace('|', '%7C')}"
            fit = (await acme["interaction"].get(path, role="manager")).json()["items"]
            said = f"{len(fit)} that fit." if fit else ""
            await expect(says).to_have_text(said)
            if not fit:
                await expect(looking.part("#timeline .state")).to_have_text("Nothing fits that.")
            await looking.part("#timeline-clear").click()
            await expect(says).to_have_text("21 in all.")
        await looking.part("#timeline-filters [name=until]").fill("2001-01-01")
        await expect(looking.part("#timeline .state")).to_have_text("Nothing fits that.")
        assert any("until=2001-01-0" in url for url in asked)


@pytest.mark.parametrize("how", ["signs out", "is refused"])
async def test_nothing_stays_of_who_was_shown_once_somebody_is_out(at_work: Installed, how: str):
    async with at_work.looking() as looking:
        looking.expected = ("401",)
        await open_file(looking, at_work.ids["acme"])
        await looking.part("#timeline .happenings > li").first.wait_for()
        await expect(looking.part("#file-title")).to_have_text(LONG)
        assert "Acme" not in await looking.page.evaluate(LEFT_BEHIND, how)
        await expect(looking.part("#entry")).to_be_visible()
        await expect(looking.part("#token")).to_be_focused()
        told = "This token is not valid" if how == "is refused" else ""
        await expect(looking.part("#entry-error")).to_contain_text(told)
        assert "Acme" not in await looking.page.content()
        assert await looking.page.evaluate("sessionStorage.length") == 0


LEFT_BEHIND = """(how) => {
    const advice = "This token is not valid, or not any more.";
    if (how === "signs out") document.getElementById("leave").click();
    else document.dispatchEvent(new CustomEvent("refused", { detail: { advice } }));
    return document.documentElement.innerHTML;
}"""


async def test_the_graph_is_the_table_is_the_answer(at_work: Installed):
    id = at_work.ids["acme"]
    async with at_work.looking() as looking:
        await open_file(looking, id)
        nodes, rows = looking.part("#relations a.node"), looking.part("#relations tbody tr")
        for depth in (1, 2):
            await looking.part("#relation-filters [name=depth]").select_option(str(depth))
            answer = await looking.api(f"/v1/customers/{id}/relations?depth={depth}")
            await expect(rows).to_have_count(len(answer["relations"]))
            drawn = await nodes.evaluate_all("all => all.map(node => node.dataset.customer)")
            assert sorted(drawn) == sorted(node["customer_id"] for node in answer["nodes"])
        assert ["Dov Ben-Ami", "reports to", "Anna Kowalczyk"] in [
            row[:3] for row in await looking.rows("#relations")
        ]
        await looking.part("#relation-kinds").select_option("supplier")
        await expect(rows).to_have_count(1)
        await looking.part(f'a.node[data-customer="{at_work.ids["chen"]}"]').click()
        await expect(looking.part("#file-title")).to_have_text(CHINESE)
        await expect(looking.part("#relation-kinds")).to_have_value("")


async def test_a_thousand_relations_stay_a_picture_and_a_table(at_work: Installed):
    id = at_work.ids["acme"]
    async with at_work.looking(size=(390, 844)) as looking:
        many = answer_of_many(id, 1000, LONG, CHINESE)
        await looking.page.route(
            re.compile(f"/v1/customers/{id}/relations"), lambda route: route.fulfill(json=many)
        )
        await open_file(looking, id)
        await expect(looking.part("#relations .says")).to_contain_text("1,000 relations")
        assert await looking.part("#relations a.node").count() < 62
        await expect(looking.part("#relations .graph")).to_contain_text("more, in the table")
        await looking.part("#relations").get_by_role("button", name="Show all 1,000").click()
        await expect(looking.part("#relations tbody tr")).to_have_count(1000)
        assert await looking.page.evaluate(SIDEWAYS) == 0


async def test_what_the_page_was_never_told_of_is_shown_all_the_same(at_work: Installed):
    async def more(route: Route) -> None:
        answer = await (await route.fetch()).json()
        answer |= {"care_plan": {"next_visit_on": "2026-12-24", "budget": MONEY}, "warnings": []}
        answer["customer"]["preferred_language"] = "zh_hant"
        await route.fulfill(json=answer)

    async with at_work.looking() as looking:
        await looking.page.route("**/overview", more)
        await open_file(looking, at_work.ids["acme"])
        told = looking.part("#more .body")
        await expect(told).to_contain_text("Care planNext visit onDec 24, 2026Budget€1,500.00")
        await expect(looking.part("#profile")).to_contain_text("Preferred language")


async def test_it_is_used_by_keys_alone(at_work: Installed):
    async with at_work.looking() as looking:
        await looking.open("manager")
        await looking.rows("#customers")
        await reach(looking, "#find-text")
        await looking.page.keyboard.type("Acme")
        await looking.page.keyboard.press("Enter")
        await expect(looking.part("#customers tbody tr")).to_have_count(1)
        await reach(looking, "#customers tbody a")
        await looking.page.keyboard.press("Enter")
        await expect(looking.part("#file-title")).to_be_focused()
        await expect(looking.part("#relations a.node")).to_have_count(4)
        await reach(looking, f'a.node[data-customer="{at_work.ids["anna"]}"]')
        await looking.page.keyboard.press("Enter")
        await expect(looking.part("#file-title")).to_have_text("Anna Kowalczyk")
        await expect(looking.part("#changes summary")).to_have_count(1)
        await reach(looking, "#changes summary")
        await looking.page.keyboard.press("Enter")
        await expect(looking.part("#changes details")).to_have_attribute("open", "")


async def reach(looking: Looking, selector: str) -> None:
    """Press Tab until it has the focus, which can be seen."""
    script = f"document.activeElement.matches({selector + ':focus-visible'!r})"
    for _ in range(120):
        await looking.page.keyboard.press("Tab")
        if await looking.page.evaluate(script):
            return
    raise AssertionError(f"no key leads to {selector}")


async def test_a_service_that_is_down_says_so_in_its_own_part(at_work: Installed):
    async with at_work.looking() as looking:
        looking.expected = ("ERR_FAILED", "503")
        gone = re.compile(re.escape(at_work.addresses["interaction"]))
        consents = re.compile("/consents$")
        await looking.page.route(gone, lambda route: route.abort())
        await looking.page.route(consents, lambda route: route.fulfill(status=503, json={}))
        await open_file(looking, at_work.ids["acme"])
        timeline = looking.part("#timeline .state")
        await expect(timeline).to_contain_text("The interaction service cannot be reached.")
        await expect(looking.part("#consents .state")).to_contain_text("not ready")
        await expect(looking.part("#file-title")).to_have_text(LONG)
        assert len(await looking.rows("#relations")) == 3
        await looking.page.unroute(gone)
        await looking.part("#timeline").get_by_role("button", name="Try again").click()
        await expect(looking.part("#timeline .happenings > li")).to_have_count(15)


async def test_who_may_not_see_names_is_told_so(at_work: Installed):
    async with at_work.looking() as looking:
        looking.expected = ("403",)
        await looking.open("analyst")
        await looking.rows("#customers")
        await expect(looking.part("#customers .says")).to_contain_text("Names are masked")
        await looking.part("#find-text").fill("anna")
        await looking.part("#find-text").press("Enter")
        refused = looking.part("#customers .state")
        await expect(refused).to_have_text("Searching needs the scope pii:read.")
        await open_file(looking, at_work.ids["acme"], "analyst")
        await expect(looking.part("#profile .says")).to_contain_text("are masked")
        await expect(looking.part("#contacts tbody")).not_to_contain_text("Acme")
        assert "Acme" not in await looking.part("#file").inner_text()


async def test_customers_see_their_own_file_and_no_part_that_is_about_others(at_work: Installed):
    id = at_work.ids["anna"]
    async with at_work.looking() as looking:
        looking.expected = ("403",)
        await looking.open("customer", customer_id=id)
        await expect(looking.part("#profile")).to_contain_text("Person")
        may_not = "Your role may not see this."
        await expect(looking.part("#relations .state")).to_have_text(may_not)
        await expect(looking.part("#axes .state")).to_have_text(may_not)
        assert await looking.rows("#consents")
        await looking.visit(f"#customer={at_work.ids['acme']}")
        await expect(looking.part("#profile .state")).to_have_text(may_not)


async def test_the_consoles_lead_to_one_another_and_both_show_names(at_work: Installed):
    async with at_work.looking() as looking:
        looking.expected = ("404",)  # the valuation service never heard of that one
        await open_file(looking, at_work.ids["buyer 0"])
        why = looking.part("#figures").get_by_role("link", name="Why")
        assert "token" not in (await why.get_attribute("href") or "token")
        await why.click()
        await expect(looking.part("#story-title")).to_contain_text("Buyer 00")
        assert looking.page.url.startswith(at_work.addresses["valuation"])
        assert "token" not in looking.page.url
        await looking.part(".back a").click()
        await looking.part("#filters [name=min_churn_risk]").select_option("0")
        named = looking.part("#at-risk tbody a.name")
        await expect(named.first).to_contain_text("Buyer")
        links = await looking.part("#at-risk tbody tr").count()
        ids = await looking.part("#at-risk tbody a.id").count()
        assert await named.count() + ids == links  # whoever has no name there keeps the id
        name = await named.first.inner_text()
        row = looking.part("#at-risk tbody tr").filter(has_text=name)
        await row.get_by_role("link", name="File").click()
        await expect(looking.part("#file-title")).to_have_text(name)
        assert looking.page.url.startswith(at_work.addresses["customer"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_width_holds_it_and_axe_finds_nothing(at_work: Installed, scheme: Any):
    async with at_work.looking(color_scheme=scheme) as looking:
        await looking.open("manager")
        await looking.rows("#customers")
        assert await violations(looking.page) == []
        await open_file(looking, at_work.ids["acme"])
        await looking.part("#timeline .happenings > li").first.wait_for()
        await looking.part("#changes summary").first.click()
        await looking.part("#relations a.node").first.wait_for()
        for width in WIDTHS:
            await looking.page.set_viewport_size({"width": width, "height": 900})
            assert await looking.page.evaluate(SIDEWAYS) == 0, width
            assert await violations(looking.page) == [], width


async def test_the_layout_draws_everybody_once_and_nobody_over_another(at_work: Installed):
    async with at_work.looking() as looking:
        await looking.visit()
        for size in (1, 2, 17, 80, 400):
            answer = answer_of_many(at_work.ids["acme"], size, LONG, CHINESE, depth=3)
            one = await looking.page.evaluate(LAID_OUT, answer)
            answer["nodes"].reverse()
            assert one == await looking.page.evaluate(LAID_OUT, answer)
            boxes = {(box["x"], box["y"]) for box in (*one["boxes"], *one["rests"])}
            assert len(boxes) == len(one["boxes"]) + len(one["rests"])
            for x in {x for x, _ in boxes}:
                column = sorted(y for left, y in boxes if left == x)
                assert all(b - a >= 42 for a, b in pairwise(column))
            drawn = [box["id"] for box in one["boxes"]]
            assert len(drawn) == len(set(drawn)) <= size + 1
            assert one["edges"] >= len(drawn) - 1


LAID_OUT = """async (answer) => {
    const { layout } = await import("./console/graph.js");
    const { boxes, rests, edges } = layout(answer);
    const at = ({ x, y }) => ({ x, y });
    const placed = boxes.map((box) => ({ id: box.node.customer_id, ...at(box) }));
    placed.sort((one, other) => (one.id < other.id ? -1 : 1));
    return { boxes: placed, rests: rests.map(at), edges: edges.length };
}"""


async def change(at_work: Installed, id: str, method: str, path: str, body: Any) -> None:
    any_version = {"If-Match": "*"} if method == "PATCH" else {}
    path = f"/v1/customers/{id}{path}"
    answer = await at_work.customer.call(method, path, body, headers=any_version)
    assert answer.status_code == 200, answer.text


async def is_live(looking: Looking) -> None:
    await expect(looking.part("#live")).to_have_attribute("data-state", "live")


async def test_the_list_changes_while_one_looks_and_the_focus_stays(at_work: Installed):
    async with at_work.looking() as looking:
        await looking.open("manager", more="&sort=registered_at")
        await looking.rows("#customers")
        await is_live(looking)
        await looking.part("#find-text").focus()
        await looking.page.keyboard.type("Ad")
        await change(at_work, at_work.ids["dov"], "PATCH", "", {"region": "west"})
        row = looking.part("#customers tbody tr").filter(has_text="Dov")
        await expect(row).to_have_class("opens changed")
        await expect(row).to_contain_text("west")
        await expect(looking.part("#news")).to_contain_text("1 customer has changed")
        await expect(looking.part("#find-text")).to_be_focused()
        await expect(looking.part("#find-text")).to_have_value("Ad")

        link = row.get_by_role("link")
        await link.focus()
        await change(at_work, at_work.ids["dov"], "PATCH", "", {"region": "south"})
        await looking.page.wait_for_timeout(2_000)
        await expect(link).to_be_focused()
        await expect(row).to_contain_text("west")  # while somebody is in the table
        await looking.part("#filters [name=tag]").focus()
        await expect(row).to_contain_text("south")


async def test_an_open_file_changes_and_keeps_what_is_open_and_chosen(at_work: Installed):
    id = at_work.ids["acme"]
    async with at_work.looking() as looking:
        await looking.open("manager", more=f"&customer={id}")
        await expect(looking.part("#timeline .says")).to_have_text("21 in all.")
        await is_live(looking)
        await looking.part("#timeline-kinds").select_option("interaction")
        await expect(looking.part("#timeline .says")).to_have_text("1 that fit.")
        opened = looking.part("#changes li details").last
        await opened.locator("summary").click()
        await looking.part("#timeline-filters [name=since]").focus()

        await change(at_work, id, "POST", "/tags", {"add": ["watched"]})
        await expect(looking.part("#marks")).to_contain_text("watched")
        await expect(looking.part("#news")).to_contain_text("This file has changed")
        await expect(looking.part("#changes li").first).to_contain_text("Tagged")
        await expect(looking.part("#changes li details").last).to_have_attribute("open", "")

        recorded = await at_work.services["interaction"].post(
            "/v1/interactions", call(customer_id=id, note="It works again")
        )
        assert recorded.status_code == 201, recorded.text
        await expect(looking.part("#timeline .says")).to_have_text("2 that fit.")
        await expect(looking.part("#timeline li").first).to_contain_text("It works again")
        await expect(looking.part("#timeline-filters [name=since]")).to_be_focused()


async def test_a_view_is_saved_opened_shared_and_deleted(at_work: Installed):
    async with at_work.looking() as looking:
        await looking.open("manager")
        await looking.rows("#customers")
        await looking.part("#filters [name=kind]").select_option("organization")
        await expect(looking.part("#customers tbody tr")).to_have_count(2)
        await looking.part("#view-save").focus()
        await looking.page.keyboard.press("Enter")
        await expect(looking.part("#view-name")).to_be_focused()
        await looking.page.keyboard.type("Ring +49 171 1234567")
        await looking.page.keyboard.press("Enter")
        looking.expected = ("422",)
        await expect(looking.part("#view-error")).to_contain_text("The name")
        await looking.part("#view-name").fill("Organizations")
        await looking.part("#view-form [name=shared]").select_option("all")
        assert await violations(looking.page) == []
        await looking.part("#view-form").get_by_role("button", name="Save").press("Enter")
        chosen = looking.part("#view-chosen")
        await expect(chosen.locator("option:checked")).to_have_text("Organizations (for all)")
        await expect(looking.part("#filters [name=kind]")).to_have_value("organization")
        await looking.part("#clear").click()
        await expect(chosen).to_have_value("")
        await chosen.select_option(label="Organizations (for all)")
        await expect(looking.part("#customers tbody tr")).to_have_count(2)
        await looking.part("#filters [name=region]").fill("east")
        await looking.page.keyboard.press("Enter")
        await expect(looking.part("#customers tbody tr")).to_have_count(1)
        await looking.page.go_back()
    async with at_work.looking() as looking:
        await looking.open("agent")
        chosen = looking.part("#view-chosen")
        await chosen.select_option(label="Organizations (shared)")
        await expect(looking.part("#customers tbody tr")).to_have_count(2)
        await expect(looking.part("#view-delete")).to_be_hidden()
    async with at_work.looking() as looking:
        await looking.open("manager")
        await looking.part("#view-chosen").select_option(label="Organizations (for all)")
        await looking.part("#view-delete").click()
        await expect(looking.part("#view-delete")).to_have_text("Delete it for good?")
        await looking.part("#view-delete").click()
        await expect(looking.part("#news")).to_have_text("The view is deleted.")
        await expect(looking.part("#view-chosen option")).to_have_count(1)


async def twins(at_work: Installed) -> None:
    """Two customers, `ada` and `twin`, who may be one."""
    same = {"name": "Ada Byron", "email": "ada@byron.example", "phone": "+44 20 7946 0999"}
    for key in {"ada", "twin"} - at_work.ids.keys():
        await at_work.register(key, **same)
    await caught_up(at_work.customer)


async def test_two_who_may_be_one_are_dismissed_merged_and_parted_again(at_work: Installed):
    async with at_work.looking() as looking:
        await looking.open("manager")
        await twins(at_work)
        await looking.part("#customers").get_by_role("link", name="Possible duplicates").click()
        await expect(looking.part("#pairs-title")).to_be_focused()
        pair = looking.part('.pair[aria-label="Ada Byron and Ada Byron"]')
        await expect(pair).to_contain_text("of 100")
        await expect(pair).to_contain_text("Phone")
        await pair.get_by_role("button", name="Not the same").press("Enter")
        await expect(pair.get_by_role("combobox")).to_be_focused()
        await pair.get_by_role("combobox").select_option("same_name_only")
        await pair.get_by_role("button", name="Dismiss").press("Enter")
        await expect(pair).to_contain_text("Dismissed: these are two")
        await pair.get_by_role("button", name="Take the dismissal back").press("Enter")
        await expect(pair).to_contain_text("The dismissal is taken back.")

        await pair.get_by_role("button", name="Preview merge").press("Enter")
        await expect(pair.locator(".preview")).to_contain_text("2 records would be one customer")
        await pair.get_by_role("button", name="Keep the other one").press("Enter")
        await pair.get_by_role("button", name="Merge into").press("Enter")
        await expect(pair).to_contain_text("They are one customer")
        records = [await looking.api(f"/v1/customers/{at_work.ids[n]}") for n in ("ada", "twin")]
        assert [record["merged_into"] is not None for record in records].count(True) == 1
        await pair.get_by_role("button", name="Take the merge back").press("Enter")
        await expect(pair).to_contain_text("They are two customers again.")

        await pair.get_by_role("button", name="Preview merge").press("Enter")
        await pair.get_by_role("button", name="Merge into").press("Enter")
        await expect(pair).to_contain_text("They are one customer")
        await pair.get_by_role("link").first.click()
        profile = looking.part("#profile")
        parting = profile.get_by_role("button", name="Take the merge back")
        await parting.press("Enter")
        await profile.get_by_role("button", name="Really undo the merge?").press("Enter")
        await expect(looking.part("#news")).to_have_text("They are two customers again.")
        await expect(profile).not_to_contain_text("Also on record as")


async def test_who_may_not_merge_is_told_so_at_the_pair(at_work: Installed):
    async with at_work.looking() as looking:
        looking.expected = ("403",)
        await twins(at_work)
        await looking.open("agent", more="&duplicates=")
        pair = looking.part(".pair").first
        await pair.get_by_role("button", name="Preview merge").click()
        await expect(pair.get_by_role("alert")).to_have_text("Your role may not see this.")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 390)])
async def test_every_width_holds_the_new_parts_and_axe_finds_nothing_in_them(
    at_work: Installed, scheme: Any, width: int
):
    async with at_work.looking(color_scheme=scheme, size=(width, 900)) as looking:
        await looking.open("manager")
        await looking.rows("#customers")
        await looking.part("#view-save").click()
        await assert_fits(looking)
        await twins(at_work)
        await looking.visit("#duplicates")
        pair = looking.part(".pair").first
        await pair.get_by_role("button", name="Preview merge").click()
        await pair.locator(".preview").wait_for()
        await looking.part(".pair").last.get_by_role("button", name="Not the same").click()
        await assert_fits(looking)


async def assert_fits(looking: Looking) -> None:
    assert await violations(looking.page) == []
    for width in WIDTHS:
        await looking.page.set_viewport_size({"width": width, "height": 900})
        assert await looking.page.evaluate(SIDEWAYS) == 0, width
