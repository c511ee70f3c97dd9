"""Clear personal data: who may see it, and a trace of everybody who did."""

from collections.abc import Collection, Iterable
from typing import Literal
from uuid import UUID

from starlette.requests import Request

from libs.sealing.keys import KeyRing
from libs.sealing.opening import CLOSED, Opener, opener_for
from libs.sealing.read_log import Reading
from libs.web.gate.admission import ADMITTED, Admitted
from libs.web.gate.auth import Caller

Visibility = Literal["clear", "masked", "erased"]


class Revealed:
    """Personal data of customers as one caller may see them: clear, masked or erased.

    `opener` opens what is in clear for the caller, and nothing else. Of those in `allowed` nothing
    is opened, for nothing is shown, and nothing is masked either.
    """

    def __init__(
        self, opener: Opener, customer_ids: frozenset[UUID], allowed: frozenset[UUID] = frozenset()
    ) -> None:
        self.opener = opener
        self._readable = customer_ids
        self._allowed = allowed

    def visibility(self, customer_id: UUID) -> Visibility:
        if self._clear(customer_id):
            return "clear"
        return "masked" if customer_id in self._readable else "erased"

    def of_all(self) -> Visibility:
        """Visibility of all together: clear if anybody's is, erased if everybody's is."""
        if not self._readable:
            return "erased"
        return "clear" if any(map(self._clear, self._readable)) else "masked"

    def _clear(self, customer_id: UUID) -> bool:
        return customer_id in self._allowed or self.opener.opens(customer_id)


ERASED = Revealed(CLOSED, frozenset())


async def reveal(
    request: Request,
    keys: KeyRing,
    customer_ids: Iterable[UUID],
    fields: Iterable[str],
    *,
    own: bool | Collection[UUID] = False,
) -> Revealed:
    """Decide what the caller may see of these customers' `fields`; a read in clear is audited.

    Without fields nothing is opened, and it is no read. `own`: customers read what is theirs
    without the scope pii:read as well; with ids, all of these, where theirs is among them.
    """
    admitted: Admitted = request.scope[ADMITTED]
    caller = admitted.caller
    readable = await keys.readable(customer_ids)
    allowed = readable if caller.may_read_personal_data else readable & _mine(caller, own)
    if not (shown := tuple(fields)):
        return Revealed(CLOSED, readable, frozenset(allowed))
    reading = Reading(
        caller.subject,
        admitted.route,
        shown,
        actor=caller.actor,
        via=caller.via,
        purpose=purpose_of(request),
    )
    opener = await opener_for(reading, keys, allowed)
    return Revealed(opener, readable)


def purpose_of(request: Request) -> str | None:
    """The purpose stated in the header, which the gate let in."""
    return request.headers.get("purpose")


def _mine(caller: Caller, own: bool | Collection[UUID]) -> set[UUID]:
    if caller.customer_id is None or own is False:
        return set()
    if own is True:
        return {caller.customer_id}
    return set(own) if caller.customer_id in own else set()
