"""GET /console: a page to look at. It holds no data; those come from /v1, with a token."""

import asyncio
import gzip
import hashlib
from collections.abc import Mapping
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

FOLDER = Path(__file__).parents[1] / "console"
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


class Asset:
    """A file as it is sent: read, compressed and named by its content when first asked for."""

    def __init__(self, file: Path, caching: str) -> None:
        self._file = file
        self._caching = caching

    async def __call__(self, request: Request) -> Response:
        await asyncio.to_thread(lambda: self._packed)
        headers = self._headers()
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            packed = {**headers, "Content-Encoding": "gzip"}
            return Response(self._packed, headers=packed, media_type=self._type)
        return Response(gzip.decompress(self._packed), headers=headers, media_type=self._type)

    @cached_property
    def _packed(self) -> bytes:
        return gzip.compress(self._file.read_bytes(), compresslevel=6, mtime=0)

    @cached_property
    def _tag(self) -> str:
        return f'W/"{hashlib.sha256(self._packed).hexdigest()[:24]}"'

    @property
    def _type(self) -> str:
        return _TYPES[self._file.suffix]

    def _headers(self) -> Mapping[str, str]:
        return {**_GUARDS, "ETag": self._tag, "Cache-Control": self._caching}


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


def _route(path: str, asset: Asset) -> Route:
    return Route(path, asset.__call__, methods=["GET"], include_in_schema=False)
