"""What the call centre is told by its environment on top of what every service is."""

from typing import Annotated

from pydantic import Field

from libs.service.settings import Settings


class CallcenterSettings(Settings):
    """After `reservation_minutes` a contact that its agent did not close waits again."""

    reservation_minutes: Annotated[int, Field(ge=1, le=1440)] = 60
