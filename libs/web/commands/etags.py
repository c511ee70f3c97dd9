"""ETag and If-Match: the version of a stream as the client saw it."""

import re
from typing import Annotated

import msgspec
from fastapi import Depends, Header, Request

from libs.web.errors.problems import Problem, invalid_field

Given = Annotated[
    str | None,
    Header(
        alias="If-Match",
        description="The ETag of what you have seen: the answer is 412 if it was changed since",
        examples=['"3"'],
    ),
]
# RFC 9110, 5.6.1 and 8.8.3: a list may hold empty elements, and a tag any visible character.
_TAG = r'(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"'
_ELEMENT = rf"(?:{_TAG}[ \t]*)?"
_LIST = re.compile(rf"[ \t]*{_ELEMENT}(?:,[ \t]*{_ELEMENT})*")
_OURS = re.compile(r'"(0|[1-9][0-9]{0,9})"')


class IfMatch(msgspec.Struct, frozen=True):
    """The versions a client would still accept; None: any, as long as it exists."""

    versions: frozenset[int] | None

    def check(self, version: int) -> None:
        """Raise 412 when the stream, now at `version`, is not as the client saw it."""
        if self.versions is not None and version not in self.versions:
            raise stale()


def etag(version: int) -> str:
    return f'"{version}"'


def if_match(request: Request, _: Given = None) -> IfMatch | None:
    """FastAPI dependency: the If-Match header, all its lines as one list, where there is one.

    Tags that are weak or not of ours match nothing (RFC 9110, 13.1.1). Raises 422 for what is no
    list of entity tags.
    """
    lines = request.headers.getlist("if-match")
    if not lines:
        return None
    given = ", ".join(lines).strip(" \t")
    if given == "*":
        return IfMatch(None)
    if not _LIST.fullmatch(given):
        raise invalid_field("/header/If-Match", "invalid", 'must be ETags such as "3", or *')
    tags = re.findall(_TAG, given)
    return IfMatch(frozenset(int(ours[1]) for tag in tags if (ours := _OURS.fullmatch(tag))))


def required_if_match(found: Annotated[IfMatch | None, Depends(if_match)]) -> IfMatch:
    """Require `if_match`: without the header the answer is 428."""
    if found is None:
        raise Problem(428, "if_match_missing", "Say with If-Match which version you change")
    return found


def stale() -> Problem:
    return Problem(412, "stale_version", "It was changed since the given ETag: read it again")
