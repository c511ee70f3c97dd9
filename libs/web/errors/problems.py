"""RFC 9457 problems: the only form in which an error leaves a service."""

from collections.abc import Mapping, Sequence

import msgspec
from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:rapport:problem:"


class FieldError(msgspec.Struct, frozen=True):
    """Error in one field. `pointer`: a JSON pointer into the body, or /query/name, /header/name,
    /path/name. `message` says what was expected and never repeats what was sent.
    """

    pointer: str
    code: str
    message: str


class Problem(Exception):
    """An answer that is not the one asked for. `code` is stable; `detail` holds no input."""

    def __init__(
        self,
        status: int,
        code: str,
        title: str,
        *,
        detail: str | None = None,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.errors = tuple(errors)
        self.headers = dict(headers or {})

    def within(self, at: str) -> "Problem":
        """The same problem of a part of the body that stands `at` a JSON pointer."""
        errors = [FieldError(at + each.pointer, each.code, each.message) for each in self.errors]
        return Problem(
            self.status,
            self.code,
            self.title,
            detail=self.detail,
            errors=errors,
            headers=self.headers,
        )

    def document(self, at: str = "") -> dict[str, object]:
        """The problem as JSON data. `at` is where in the body the item of a batch stands."""
        found: dict[str, object] = {
            "type": TYPE_PREFIX + self.code,
            "title": self.title,
            "status": self.status,
            "code": self.code,
        }
        if self.detail:
            found["detail"] = self.detail
        if self.errors:
            found["errors"] = [
                {"pointer": at + error.pointer, "code": error.code, "message": error.message}
                for error in self.errors
            ]
        return found

    def response(self, correlation_id: str | None = None) -> Response:
        document = self.document()
        if correlation_id:
            document["correlation_id"] = correlation_id
        return Response(
            msgspec.json.encode(document), self.status, self.headers, media_type=MEDIA_TYPE
        )


def invalid(*errors: FieldError) -> Problem:
    """422: understood, but the named fields cannot be accepted."""
    return Problem(422, "validation_failed", "The request does not fit its rules", errors=errors)


def invalid_field(pointer: str, code: str, message: str) -> Problem:
    return invalid(FieldError(pointer, code, message))


def malformed(code: str, title: str) -> Problem:
    """400: not even readable."""
    return Problem(400, code, title)


def not_found(code: str = "not_found", title: str = "There is nothing at this address") -> Problem:
    return Problem(404, code, title)


def forbidden(
    code: str = "forbidden",
    title: str = "Your roles do not allow this",
    detail: str | None = None,
) -> Problem:
    """403; `detail` names the role or scope that is missing."""
    return Problem(403, code, title, detail=detail)


def unavailable(code: str, title: str, retry_after: int = 1) -> Problem:
    """503: nothing is wrong with the request; the same one may succeed later."""
    return Problem(503, code, title, headers={"Retry-After": str(retry_after)})


def outcome_unknown() -> Problem:
    """503: the command may have been done; only the same idempotency key may be retried."""
    return unavailable(
        "outcome_unknown", "It is not known whether this was done: retry with the same key"
    )


def internal_error() -> Problem:
    """500: nobody foresaw it. What it was stands in the log, under the correlation id."""
    return Problem(500, "internal_error", "Something is wrong on our side")
