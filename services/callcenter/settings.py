"""Settings of the call centre, on top of those of every service."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_settings import NoDecode

from libs.service.settings import Settings
from services.callcenter.domain.self_service import QUEUES, SelfService


def _split(value: Any) -> Any:
    return frozenset(value.replace(",", " ").split()) if isinstance(value, str) else value


class CallcenterSettings(Settings):
    """Settings; after `reservation_minutes` a contact that its agent did not close waits again.

    Customers may choose `customer_queues` (names, with commas between them), and have so many
    contacts and tickets open when they ask for another.
    """

    reservation_minutes: Annotated[int, Field(ge=1, le=1440)] = 60
    customer_queues: Annotated[frozenset[str], NoDecode, BeforeValidator(_split)] = QUEUES
    customer_open_contacts: Annotated[int, Field(ge=1)] = 5
    customer_open_tickets: Annotated[int, Field(ge=1)] = 20

    @property
    def self_service(self) -> SelfService:
        return SelfService(
            queues=self.customer_queues,
            most_contacts=self.customer_open_contacts,
            most_tickets=self.customer_open_tickets,
        )
