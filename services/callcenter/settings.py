"""Settings of the call centre, on top of those of every service."""

from typing import Annotated

from pydantic import Field

from libs.service.settings import Settings


class CallcenterSettings(Settings):
    """Settings; after `reservation_minutes` a contact that its agent did not close waits again."""

    reservation_minutes: Annotated[int, Field(ge=1, le=1440)] = 60
