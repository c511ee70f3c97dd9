"""ETag and If-Match: the version of a stream as the client saw it."""

import re
from typing import Annotated

import msgspec
from fastapi import Header

from libs.web.problems import Problem, invalid_field

Given = Annotated[
    str | None,
    Header(
        alias="If-Match",
        description="The ETag of what you have seen: the answer is 412 if it was changed since",
        examples=['"3"'],
    ),
]
_ETAG = re.compile(r'"(0|[1-9][0-9]{0,9})"')


class IfMatch(msgspec.Struct, frozen=True):
    """The versions a client would still accept; None: any, as long as it exists."""

    versions: frozenset[int] | None

    def check(self, version: int) -> None:
        """Raise 412 when the stream, now at `version`, is not as the client saw it."""
        if self.versions is not None and version not in self.versions:
            raise stale()


def etag(version: int) -> str:
    return f'"{version}"'


def if_match(given: Given = None) -> IfMatch | None:
    """FastAPI dependency: the If-Match header, where there is one.

    Raises 422 for what is no list of our ETags; weak ones never match (RFC 9110, 13.1.1).
    """
    if given is None:
        return None
    if given.strip() == "*":
        return IfMatch(None)
    versions: set[int] = set()
    for tag in given.split(","):
        found = _ETAG.fullmatch(tag.strip())
        if not found:
            raise invalid_field("/header/If-Match", "invalid", 'must be an ETag such as "3", or *')
        versions.add(int(found[1]))
    return IfMatch(frozenset(versions))


def required_if_match(given: Given = None) -> IfMatch:
    """As `if_match`, but without the header the answer is 428."""
    found = if_match(given)
    if found is None:
        raise Problem(428, "if_match_missing", "Say with If-Match which version you change")
    return found


def stale() -> Problem:
    return Problem(412, "stale_version", "It was changed since the given ETag: read it again")
