"""GET /console of the valuation service, and the library its charts are drawn with."""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from starlette.routing import BaseRoute

from libs.web.console.console_pages import console_pages

FOLDER = Path(__file__).parent
_CHARTS = "package_data/plotly.min.js"


def valuation_console(addresses: Mapping[str, str]) -> list[BaseRoute]:
    """The page, and the charts as the package `plotly` ships them."""
    charts = find_spec("plotly")
    if charts is None or charts.origin is None:
        raise ModuleNotFoundError("plotly is not installed: the console draws with its script")
    library = Path(charts.origin).parent / _CHARTS
    return console_pages("valuation", FOLDER, addresses, {"plotly.min.js": library})
