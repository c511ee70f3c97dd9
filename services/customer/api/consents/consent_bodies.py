"""Statements about consents, as clients send them."""

from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from libs.events.consent import ConsentPurpose
from libs.events.interaction import Channel
from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import FreeText, Instant
from services.customer.domain.consent.commands import SayConsent

Proof = Annotated[FreeText, StringConstraints(min_length=1)]


class ConsentBody(RequestModel):
    """A consent `given`, until then where `until` says so, or withdrawn (`given` false); without a
    `channel` for all of them. `proof` says how we know, or where to look; it is sealed."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"channel": "email", "given": True, "proof": "Form of 3 May, file 17"}]
        }
    )

    channel: Channel | None = None
    given: Annotated[bool, Field(strict=True)]
    proof: Proof | None = None
    until: Instant | None = None


def consent_of(purpose: ConsentPurpose, body: ConsentBody) -> SayConsent:
    return SayConsent(
        purpose=purpose,
        given=body.given,
        channel=body.channel,
        until=body.until,
        proof=body.proof,
    )
