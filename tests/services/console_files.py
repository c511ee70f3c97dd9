"""Checks of a console's files, the same for every service that has one."""

import re
from pathlib import Path

from libs.web.console.console_pages import files_of
from tests.services.serving import Served

OUTSIDE = re.compile(r"(?:https?:)?//(?!www\.w3\.org/2000/svg)[\w.-]+\.\w+")
_INLINE = re.compile(r"<script(?![^>]*\bsrc=)|\son\w+=|javascript:|localStorage|innerHTML")


async def assert_guarded(served: Served, *others: str) -> None:
    """The page refuses scripts and addresses from elsewhere, but for the services of `others`."""
    page = await served.client.get("/console")
    assert page.status_code == 200 and page.headers["content-type"].startswith("text/html")
    policy = page.headers["content-security-policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'" and rules["script-src"] == "'self'"
    assert rules["connect-src"].split() == ["'self'", *others]
    assert rules["frame-ancestors"] == "'none'"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert page.headers["x-content-type-options"] == "nosniff"


async def assert_served_and_closed(served: Served, folder: Path) -> None:
    """Each file is served as it is, and names no other place."""
    for file in files_of(folder):
        answer = await served.client.get(f"/console/{file.name}")
        assert answer.status_code == 200 and answer.content == file.read_bytes(), file
        lines = [line for line in answer.text.splitlines() if not line.lstrip().startswith("//")]
        assert not OUTSIDE.search("\n".join(lines)), file
        assert not _INLINE.search(answer.text), file


async def named_by(served: Served, folder: Path) -> set[str]:
    """What the page names, which is there; as is all that its scripts import."""
    page = (folder / "index.html").read_text()
    named = set(re.findall(r'(?:src|href)="(console/[^"]+)"', page))
    for path in named:
        assert (await served.client.get(f"/{path}")).status_code == 200, path
    scripts = [file for file in files_of(folder) if file.suffix == ".js"]
    imports = {name for file in scripts for name in _imports(file.read_text())}
    assert imports and imports <= {file.name for file in scripts}
    return named


def _imports(script: str) -> list[str]:
    return re.findall(r'from "\./([^"]+)"', script)
