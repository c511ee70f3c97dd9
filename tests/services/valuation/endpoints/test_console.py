"""The console's files: open, without data, from nowhere else, and asked for again only if new."""

from services.valuation.console.console_endpoints import FOLDER
from tests.services.console_files import assert_guarded, assert_served_and_closed, named_by
from tests.services.serving import Served


async def test_the_page_guards_itself(served: Served):
    await assert_guarded(served)


async def test_every_file_is_served_and_names_no_other_place(served: Served):
    await assert_served_and_closed(served, FOLDER)


async def test_everything_the_page_names_is_there(served: Served):
    assert "console/plotly.min.js" in await named_by(served, FOLDER)


async def test_what_is_known_is_not_sent_again(served: Served):
    path = "/console/plotly.min.js"
    first = await served.client.get(path)
    assert "max-age=604800" in first.headers["cache-control"]
    assert len(first.content) > 1_000_000 and first.headers["content-encoding"] == "gzip"
    again = await served.client.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    plain = await served.client.get(path, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers and plain.content == first.content
    assert (await served.client.get("/console/nothing.js")).status_code == 404
