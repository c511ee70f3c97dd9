"""Kinds of data: what a route serves or changes, declared beside the roles that may call it."""

from typing import Literal

import msgspec

from libs.access.policy import Kind, Verb


class Data(msgspec.Struct, frozen=True):
    """Data of customers that a route is about.

    `of` `one`: of whoever is named in the path, or in the body's fields `body`, or in those of
    `given` that are not left out; the gate refuses who is not in scope. `some`: the route asks for
    the reach and keeps to it; items of a batch name whom they are about as a body does. `whole`: of
    everybody at once, for callers who have all in scope. `verb` None: the method decides.
    """

    kind: Kind
    of: Literal["one", "some", "whole"]
    body: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    verb: Verb | None = None


def of_customer(kind: Kind, *body: str, given: tuple[str, ...] = ()) -> Data:
    return Data(kind, "one", body, given)


def of_several(kind: Kind, *body: str, given: tuple[str, ...] = ()) -> Data:
    return Data(kind, "some", body, given)


def of_everybody(kind: Kind, *, verb: Verb | None = None) -> Data:
    return Data(kind, "whole", verb=verb)
