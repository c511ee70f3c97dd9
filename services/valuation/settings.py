"""Settings of the valuation service on top of those that every service has."""

from typing import Annotated

from pydantic import AfterValidator

from libs.service.settings import Settings
from services.valuation.domain.customer.business_calendar import business_calendar


def _zone(name: str) -> str:
    return business_calendar(name).name


class ValuationSettings(Settings):
    """Days are counted by the clocks of `business_time_zone` (IANA, such as Europe/Berlin).

    Whoever changes it fills the projection anew: `rebuild`.
    """

    business_time_zone: Annotated[str, AfterValidator(_zone)] = "UTC"
