"""The console's files: open, without data, from nowhere else, and asked for again only if new."""

import re

import pytest

from services.valuation.console.console_endpoints import FOLDER
from tests.services.serving import Served

FILES = sorted(file.name for file in FOLDER.iterdir() if file.suffix not in ("", ".py"))
OUTSIDE = re.compile(r"(?:https?:)?//(?!www\.w3\.org/2000/svg)[\w.-]+\.\w+")


async def test_the_page_guards_itself(served: Served):
    page = await served.client.get("/console")
    assert page.status_code == 200 and page.headers["content-type"].startswith("text/html")
    policy = page.headers["content-security-policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'" and rules["script-src"] == "'self'"
    assert rules["connect-src"] == "'self'" and rules["frame-ancestors"] == "'none'"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert page.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("name", FILES)
async def test_every_file_is_served_and_names_no_other_place(served: Served, name: str):
    answer = await served.client.get(f"/console/{name}")
    assert answer.status_code == 200 and answer.content == (FOLDER / name).read_bytes()
    text = answer.text
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("//")]
    assert not OUTSIDE.search("\n".join(lines))
    assert not re.search(
        r"<script(?![^>]*\bsrc=)|\son\w+=|javascript:|localStorage|innerHTML", text
    )


async def test_everything_the_page_names_is_there(served: Served):
    page = (FOLDER / "index.html").read_text()
    named = set(re.findall(r'(?:src|href)="(console/[^"]+)"', page))
    assert "console/plotly.min.js" in named
    for path in named:
        assert (await served.client.get(f"/{path}")).status_code == 200, path
    imports = {name for file in FOLDER.glob("*.js") for name in _imports(file.read_text())}
    assert imports and imports <= set(FILES)


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


def _imports(script: str) -> list[str]:
    return re.findall(r'from "\./([^"]+)"', script)
