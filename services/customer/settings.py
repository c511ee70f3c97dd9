"""Settings of the customer service, on top of those of every service."""

from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers
from pydantic import AfterValidator

from libs.service.settings import Settings


def _served(region: str | None) -> str | None:
    if region and region not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError("no region that numbers are known of")
    return region


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("no time zone has this name")
    return ZoneInfo(name).key


class CustomerSettings(Settings):
    """Phone numbers without a country code are of `phone_region` (ISO 3166, such as GB).

    Whoever changes it makes the customers' look-up tokens anew: `rebuild`. Days are counted by the
    clocks of `business_time_zone` (IANA, such as Europe/Berlin); changing that needs nothing.
    """

    business_time_zone: Annotated[str, AfterValidator(_zone)] = "UTC"
    phone_region: Annotated[str | None, AfterValidator(_served)] = None
