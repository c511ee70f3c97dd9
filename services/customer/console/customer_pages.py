"""GET /console of the customer service: the customer file."""

from collections.abc import Mapping
from pathlib import Path

from starlette.routing import BaseRoute

from libs.web.console.console_pages import console_pages

FOLDER = Path(__file__).parent


def customer_console(addresses: Mapping[str, str]) -> list[BaseRoute]:
    return console_pages("customer", FOLDER, addresses)
