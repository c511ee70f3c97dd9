"""Everything that can be said about consents."""

from datetime import datetime

from msgspec import Struct

from libs.events.consent import ConsentPurpose
from libs.events.interaction import Channel


class SayConsent(Struct, frozen=True, kw_only=True):
    """The customer gives their consent, until then where `until` says so, or withdraws it; without
    a `channel` for all of them."""

    purpose: ConsentPurpose
    given: bool
    channel: Channel | None = None
    until: datetime | None = None
    proof: str | None = None
