"""GET /console: a page to look at. It holds no data; those come from /v1, with a token."""

import asyncio
import gzip
import hashlib
from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from libs.web.piecewise import PIECE, Piecewise, pieces_of

SHARED = Path(__file__).parent
_ASK_AGAIN = "no-cache"
_A_WEEK = "public, max-age=604800"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
# Styles may stand inline, for Plotly places its parts so; scripts never, and nothing from outside.
_POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
)
_GUARDS = {
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
    """A file of the page as it is sent, under the page's `guards`."""

    def __init__(self, file: Path, guards: Mapping[str, str], caching: str = _ASK_AGAIN) -> None:
        self._file = file
        self._headers = {**guards, "Cache-Control": caching}

    async def __call__(self, request: Request) -> Response:
        content = await asyncio.to_thread(content_of, self._file)
        headers = {**self._headers, "ETag": content.tag}
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


def console_pages(
    service: str,
    folder: Path,
    addresses: Mapping[str, str],
    libraries: Mapping[str, Path] | None = None,
) -> list[BaseRoute]:
    """The page of a service: each file of its `folder` and of the folder that all consoles share,
    `libraries` by name, and config.json, which says where the services are found. The page may ask
    those and nobody else. Raises ValueError for two files of one name."""
    guards = {**_GUARDS, "Content-Security-Policy": policy_of(addresses)}
    routes = [
        _route("", Asset(folder / "index.html", guards)),
        _route("/config.json", _configuration(service, addresses, guards)),
    ]
    routes += [
        _route(f"/{name}", Asset(f, guards, _A_WEEK)) for name, f in (libraries or {}).items()
    ]
    return [*routes, *(_route(f"/{file.name}", Asset(file, guards)) for file in files_of(folder))]


def files_of(folder: Path) -> list[Path]:
    """The files of a console: its own and those that all share. Raises ValueError."""
    files = [file for each in (folder, SHARED) for file in each.iterdir() if file.suffix in _TYPES]
    if len({file.name for file in files}) < len(files):
        raise ValueError(f"{folder} has a file of the same name as {SHARED}")
    return sorted(files, key=lambda file: file.name)


def policy_of(addresses: Mapping[str, str]) -> str:
    """The Content-Security-Policy of a page that asks its own service, and those at `addresses`."""
    parts = [urlsplit(address) for address in addresses.values()]
    origins = dict.fromkeys(f"{part.scheme}://{part.netloc}" for part in parts)
    return "; ".join([*_POLICY, " ".join(["connect-src 'self'", *origins])])


def _configuration(
    service: str, addresses: Mapping[str, str], guards: Mapping[str, str]
) -> Callable[[Request], Awaitable[Response]]:
    body = msgspec.json.encode({"service": service, "addresses": dict(addresses)})
    headers = {**guards, "Cache-Control": _ASK_AGAIN}

    async def answer(_: Request) -> Response:
        return Response(body, headers=headers, media_type="application/json")

    return answer


def _unpacked(packed: bytes) -> Iterator[bytes]:
    with gzip.GzipFile(fileobj=BytesIO(packed)) as file:
        while piece := file.read(PIECE):
            yield piece


def _route(path: str, answer: Callable[[Request], Awaitable[Response]]) -> Route:
    async def page(request: Request) -> Response:
        return await answer(request)

    return Route(f"/console{path}", page, methods=["GET"], include_in_schema=False)
