"""One customer's story in the browser, and changes that arrive while it is looked at."""

from collections.abc import Sequence

from playwright.async_api import Route, expect

from tests.console.looking import Looking
from tests.services.valuation.hearing import Story, hear


def richest(stories: Sequence[Story]) -> Story:
    return max(stories, key=lambda story: len(story.events))


async def test_a_row_leads_to_the_story_and_its_marks_are_the_events(
    looking: Looking, stories: list[Story]
):
    story = richest(stories)
    story.called(4, complaint=True, cost="2.00").refunded(3, "1.00")
    await hear(looking.served.runtime.pool, story.events[-2:])
    await looking.open()
    await looking.part("#filters [name=min_churn_risk]").select_option("0")
    row = looking.part(f'#at-risk tbody tr:has(a[href="#customer={story.customer_id}"])')
    while not await row.count():
        await looking.part("#at-risk .more").click()
    await row.click()

    await expect(looking.part("#story-title")).to_contain_text(str(story.customer_id))
    traces = {trace["name"]: trace for trace in await looking.plotted("#course")}
    marked = {event for trace in traces.values() for event in trace["customdata"]}
    assert marked == {str(event.event_id) for event in story.events}
    assert len(traces["Complaint"]["x"]) == len(traces["Refund"]["x"]) == 1

    path = f"/v1/valuations/{story.customer_id}"
    told = await looking.api(f"{path}/story?points=200")
    # The last moment is now: it was another one for the page.
    assert traces["Churn risk"]["y"][:-1] == [p["churn_risk"] for p in told["points"]][:-1]
    why = await looking.api(f"{path}/explanation")
    (reasons,) = await looking.plotted("#why-risk")
    assert sorted(reasons["y"])[-1] == "Total" and len(reasons["x"]) == 4
    assert abs(sum(reasons["x"][1:]) - why["churn"]["total_log_odds"]) < 1e-6
    assert len(await looking.rows("#events")) >= len(story.events)
    await looking.page.go_back()
    await expect(looking.part("#portfolio")).to_be_visible()


async def test_a_change_arrives_while_one_looks(looking: Looking, stories: list[Story]):
    story = min(stories, key=lambda one: len(one.events))
    await looking.open(more=f"&customer={story.customer_id}")
    await expect(looking.part("#live")).to_have_attribute("data-state", "live")
    before = len(await looking.rows("#events"))
    events = story.bought(0, "9000.00").bought(1, "9000.00").bought(2, "9000.00").events[-3:]
    await hear(looking.served.runtime.pool, events)
    # Three purchases, and one event that says what they made of the customer.
    await expect(looking.part("#events tbody tr")).to_have_count(before + 4)
    await looking.part(".back a").click()
    change = looking.part(f'#feed li[data-customer="{story.customer_id}"]')
    await expect(change).to_have_count(1)
    await expect(change.locator(".grade").last).to_have_text("A")


async def test_a_lost_connection_resumes_and_misses_nothing(looking: Looking, stories: list[Story]):
    story = min(stories, key=lambda one: len(one.events))
    pool = looking.served.runtime.pool
    resumed: list[str | None] = []
    start = await pool.fetchval("select max(position) from events")

    async def cut_the_first(route: Route) -> None:
        resumed.append(await route.request.header_value("last-event-id"))
        if len(resumed) > 1:
            return await route.continue_()
        events = story.bought(0, "9000.00").bought(1, "9000.00").events[-2:]
        await hear(pool, events)  # while nobody listens
        return await route.fulfill(
            body=f"retry: 2000\nid: {start}\n\n", content_type="text/event-stream"
        )

    await looking.page.route("**/v1/stream", cut_the_first)
    await looking.open()
    change = looking.part(f'#feed li[data-customer="{story.customer_id}"]')
    await expect(change).to_have_count(1)
    assert resumed == [None, str(start)]


async def test_a_customer_sees_their_own_story_alone(looking: Looking, stories: list[Story]):
    looking.expected = ("403",)
    own, other = stories[0], stories[1]
    await looking.open("customer", customer_id=str(own.customer_id))
    await expect(looking.part("#story-title")).to_contain_text(str(own.customer_id))
    await looking.plotted("#course")
    await looking.part("#find-id").fill(str(other.customer_id))
    await looking.part("#find-id").press("Enter")
    await expect(looking.part("#course .state")).to_have_text("Your role may not see this.")


async def test_nobody_of_that_id_is_said_so_and_what_is_none_is_not_asked(looking: Looking):
    looking.expected = ("404",)
    await looking.open(more="&customer=6c1f2a30-0000-4000-8000-000000000000")
    await expect(looking.part("#course .state")).to_contain_text("There is no such customer")
    find = looking.part("#find-id")
    await find.fill("anna")  # and nobody said where names are found
    await find.press("Enter")
    assert await find.evaluate("input => input.validationMessage") == "This is no customer id."
    await find.press("a")
    assert await find.evaluate("input => input.checkValidity()")
