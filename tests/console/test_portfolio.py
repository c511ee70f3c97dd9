"""Who signs in sees what the API says of everybody, and nobody else is let in."""

import asyncio
import re

from playwright.async_api import Route, expect

from tests.console.looking import Looking
from tests.services.valuation.hearing import Story, hear


async def test_the_portfolio_is_what_the_api_says(looking: Looking, stories: list[Story]):
    await looking.open()
    grades = await looking.rows("#grades")
    portfolio = await looking.api("/v1/portfolio")
    assert [(row[0], int(row[1])) for row in grades] == [
        (row["grade"], row["customers"]) for row in portfolio["grades"]
    ]
    await expect(looking.part("#figures dd").first).to_contain_text(str(len(stories)))
    (bars,) = await looking.plotted("#risk")
    assert bars["y"] == [tenth["customers"] for tenth in portfolio["churn_risk"]]

    (curve,) = (await looking.api("/v1/portfolio/pareto"))["curves"]
    _, revenue, net = await looking.plotted("#pareto")
    assert revenue["y"][1:] == [point["revenue_share"] for point in curve["points"]]
    assert net["y"][1:] == [point["net_share"] for point in curve["points"]]

    calibration = await looking.api("/v1/portfolio/calibration")
    _, seen = await looking.plotted("#calibration")
    assert seen["y"] == [tenth["happened"] for tenth in calibration["tenths"]]
    await expect(looking.part("#calibration-marks")).to_contain_text(f"{calibration['ece']:.3f}")


async def test_a_token_leaves_the_address_at_once_and_is_kept_in_this_tab_alone(looking: Looking):
    await looking.open()
    await expect(looking.part("#bar")).to_be_visible()
    assert looking.page.url == f"{looking.address}/console"
    kept = await looking.page.evaluate("[sessionStorage.length, localStorage.length]")
    assert kept == [1, 0] and await looking.page.context.cookies() == []
    await looking.part("#leave").click()
    await expect(looking.part("#entry")).to_be_visible()
    assert await looking.page.evaluate("sessionStorage.length") == 0


async def test_a_bad_token_is_told_and_shows_nothing(looking: Looking):
    looking.expected = ("401",)
    await looking.visit()
    await looking.part("#token").fill("not.a.token")
    await looking.page.get_by_role("button", name="Sign in").click()
    await expect(looking.part("#entry-error")).to_contain_text("not valid")
    await expect(looking.part("#portfolio")).to_be_hidden()
    assert await looking.page.evaluate("sessionStorage.length") == 0

    await looking.part("#token").fill(looking.served.issuer.token("manager"))
    await looking.page.get_by_role("button", name="Sign in").click()
    assert len(await looking.rows("#grades")) == 3


async def test_the_list_at_risk_follows_its_filters(looking: Looking):
    await looking.open()
    await looking.rows("#at-risk")
    for name, value in {"min_churn_risk": "0.5", "grade": "B", "sort": "-churn_risk"}.items():
        await looking.part(f"#filters [name={name}]").select_option(value)
    listed = await looking.api(
        "/v1/valuations?grade=B&min_churn_risk=0.5&sort=-churn_risk&limit=12"
    )
    ids = [item["customer_id"] for item in listed["items"]]
    assert ids
    links = looking.part("#at-risk tbody a")
    await expect(links).to_have_count(len(ids))
    for at, customer_id in enumerate(ids):  # the last of three choices may still be under way
        await expect(links.nth(at)).to_have_attribute("href", f"#customer={customer_id}")


async def test_an_answer_that_comes_late_does_not_take_the_place_of_a_newer_one(looking: Looking):
    await looking.open()
    await looking.rows("#at-risk")
    await looking.part("#filters [name=min_churn_risk]").select_option("0")
    held = asyncio.Event()

    async def hold(route: Route) -> None:
        await held.wait()
        await route.continue_()

    of_b = re.compile(r"/v1/valuations\?.*grade=B")
    await looking.page.route(of_b, hold)
    grade, links = looking.part("#filters [name=grade]"), looking.part("#at-risk tbody a")
    await grade.select_option("B")
    await grade.select_option("A")
    (best, *_) = (await looking.api("/v1/valuations?grade=A&sort=-net&limit=12"))["items"]
    newest = f"#customer={best['customer_id']}"
    await expect(links.first).to_have_attribute("href", newest)
    async with looking.page.expect_response(of_b):
        held.set()
    await looking.page.wait_for_timeout(300)
    await expect(links.first).to_have_attribute("href", newest)


async def test_a_role_that_may_not_is_told_so_card_by_card(looking: Looking):
    looking.expected = ("403",)
    await looking.open("agent")
    await expect(looking.part("#grades .state")).to_have_text("Your role may not see this.")
    await expect(looking.part("#calibration .state")).to_have_text("Your role may not see this.")
    assert await looking.rows("#at-risk")


async def test_before_anybody_bought_it_says_so(looking_at_nobody: Looking):
    looking = looking_at_nobody
    story = Story().registered()
    await hear(looking.served.runtime.pool, story.events)
    await looking.open()
    await expect(looking.part("#grades .state")).to_contain_text("Nobody has bought anything yet")
    await expect(looking.part("#calibration .state")).to_contain_text("nothing to compare yet")
    await expect(looking.part("#at-risk .state")).to_contain_text("Nobody is at that risk")


async def test_a_service_that_is_not_ready_is_asked_again(looking: Looking):
    looking.expected = ("503",)
    curve = re.compile("/v1/portfolio/pareto")
    await looking.page.route(curve, lambda route: route.fulfill(status=503, json={"title": "?"}))
    await looking.open()
    await expect(looking.part("#pareto .state")).to_contain_text("not ready")
    await looking.page.unroute(curve)
    await looking.part("#pareto").get_by_role("button", name="Try again").click()
    assert len(await looking.plotted("#pareto")) == 3


async def test_a_phone_shows_all_of_it_without_scrolling_sideways(looking: Looking):
    await looking.page.set_viewport_size({"width": 390, "height": 844})
    sideways = "document.documentElement.scrollWidth - innerWidth"
    await looking.open()
    await looking.plotted("#pareto")
    await looking.rows("#at-risk")
    assert await looking.page.evaluate(sideways) == 0
    await looking.part("#at-risk tbody tr").first.click()
    await looking.plotted("#course")
    assert await looking.page.evaluate(sideways) == 0
