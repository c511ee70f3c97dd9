"""Cross-origin requests (CORS): which pages of other origins may call, and what they may read."""

from collections.abc import Iterable, Mapping, Sequence

from starlette.responses import Response

from libs.web.errors.problems import Problem

Header = tuple[bytes, bytes]
SENT = (
    "Authorization",
    "Content-Type",
    "Correlation-Id",
    "Idempotency-Key",
    "If-Match",
    "If-None-Match",
    "Last-Event-ID",
    "Purpose",
    "traceparent",
)
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
EXPOSED = (
    "ETag",
    "Event-Id",
    "Retry-After",
    "Idempotency-Replayed",
    "Correlation-Id",
    "WWW-Authenticate",
)
MAX_AGE = 7_200  # seconds that a browser may keep the answer to a preflight; more it does not keep
# Of an answer without any data, to a request whose origin was not read yet.
TO_ANY_PAGE = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After"}
_REQUEST_METHOD = b"access-control-request-method"
_VARY = (b"vary", b"Origin")
_PREFLIGHT = {
    "Access-Control-Allow-Methods": ", ".join(METHODS),
    "Access-Control-Allow-Headers": ", ".join(SENT),
    "Access-Control-Max-Age": str(MAX_AGE),
}


class CrossOrigin:
    """The origins whose pages may call, exactly as browsers send them; without any, none may.

    Cookies are never asked for: callers are known by the token they send.
    """

    def __init__(self, origins: Iterable[str] = ()) -> None:
        expose = (b"access-control-expose-headers", ", ".join(EXPOSED).encode())
        self._headers: dict[bytes | None, Sequence[Header]] = {
            origin.encode(): (_VARY, (b"access-control-allow-origin", origin.encode()), expose)
            for origin in origins
        }
        self._of_others: Sequence[Header] = (_VARY,) if self._headers else ()

    def headers(self, origin: bytes | None) -> Sequence[Header]:
        """Headers of any answer, an error's too, to a request from `origin`; None: from no page."""
        return self._headers.get(origin, self._of_others)

    def preflight(self, method: str, headers: Mapping[bytes, bytes]) -> Response | None:
        """The answer to a preflight, the same for every address; None where the request is none.

        It needs no token: browsers send none. Raises a 403 problem to pages of other origins.
        """
        if method != "OPTIONS" or _REQUEST_METHOD not in headers or b"origin" not in headers:
            return None
        if headers[b"origin"] not in self._headers:
            raise Problem(403, "origin_refused", "Pages of this origin may not call this service")
        return Response(status_code=204, headers=_PREFLIGHT)
