"""GET /console: a page to look at. It holds no data; those come from /v1, with a token."""

import asyncio
import gzip
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from libs.web.piecewise import PIECE, Piecewise, pieces_of

FOLDER = Path(__file__).parent
_CHARTS = "package_data/plotly.min.js"
_ASK_AGAIN = "no-cache"
_A_WEEK = "public, max-age=604800"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
# Styles may stand inline, for Plotly places its parts so; scripts never, and nothing from outside.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
_GUARDS = {
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Vary": "Accept-Encoding",
}


class Content(NamedTuple):
    """A file, compressed; `size` in bytes before that."""

    packed: bytes
    size: int
    tag: str


@cache
def content_of(file: Path) -> Content:
    """Read, compressed and named once in a process, when it is first asked for."""
    plain = file.read_bytes()
    packed = gzip.compress(plain, compresslevel=6, mtime=0)
    return Content(packed, len(plain), f'W/"{hashlib.sha256(packed).hexdigest()[:24]}"')


class Asset:
    """A file of the page as it is sent."""

    def __init__(self, file: Path, caching: str) -> None:
        self._file = file
        self._caching = caching

    async def __call__(self, request: Request) -> Response:
        content = await asyncio.to_thread(content_of, self._file)
        headers = {**_GUARDS, "ETag": content.tag, "Cache-Control": self._caching}
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            packed = {**headers, "Content-Encoding": "gzip"}
            pieces, length = pieces_of(content.packed), len(content.packed)
            return Piecewise(pieces, length, headers=packed, media_type=self._type)
        plain = _unpacked(content.packed)
        return Piecewise(plain, content.size, headers=headers, media_type=self._type)

    @property
    def _type(self) -> str:
        return _TYPES[self._file.suffix]


def console_pages() -> list[BaseRoute]:
    """The page, each file of its folder, and the charts as the package `plotly` ships them."""
    charts = find_spec("plotly")
    if charts is None or charts.origin is None:
        raise ModuleNotFoundError("plotly is not installed: the console draws with its script")
    library = Path(charts.origin).parent / _CHARTS
    files = {f"/console/{file.name}": file for file in FOLDER.iterdir() if file.suffix in _TYPES}
    return [
        _route("/console", Asset(FOLDER / "index.html", _ASK_AGAIN)),
        _route("/console/plotly.min.js", Asset(library, _A_WEEK)),
        *(_route(path, Asset(file, _ASK_AGAIN)) for path, file in sorted(files.items())),
    ]


def _unpacked(packed: bytes) -> Iterator[bytes]:
    with gzip.GzipFile(fileobj=BytesIO(packed)) as file:
        while piece := file.read(PIECE):
            yield piece


def _route(path: str, asset: Asset) -> Route:
    return Route(path, asset.__call__, methods=["GET"], include_in_schema=False)
