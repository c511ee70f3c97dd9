"""Settings of the customer service, on top of those of every service."""

from typing import Annotated

import phonenumbers
from pydantic import AfterValidator

from libs.service.settings import Settings


def _served(region: str | None) -> str | None:
    if region and region not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError("no region that numbers are known of")
    return region


class CustomerSettings(Settings):
    """Phone numbers without a country code are of `phone_region` (ISO 3166, such as GB).

    Whoever changes it makes the customers' look-up tokens anew: `rebuild`.
    """

    phone_region: Annotated[str | None, AfterValidator(_served)] = None
