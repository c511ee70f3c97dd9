"""The files of the customer file's page, and what it says of where the services are."""

from pathlib import Path

import pytest

from libs.web.console.console_pages import files_of, policy_of
from services.customer.console.customer_pages import FOLDER, customer_console
from tests.services.console_files import assert_guarded, assert_served_and_closed, named_by
from tests.services.serving import Served


async def test_it_guards_itself_and_names_no_other_place(customer: Served):
    await assert_guarded(customer)
    await assert_served_and_closed(customer, FOLDER)
    assert "console/page.js" in await named_by(customer, FOLDER)
    found = await customer.client.get("/console/config.json")
    assert found.json() == {"service": "customer", "addresses": {}}


def test_it_may_ask_the_services_that_it_is_told_of_and_nobody_else():
    addresses = {
        "valuation": "http://127.0.0.1:8003",
        "interaction": "https://crm.example.org/interaction",
        "callcenter": "https://crm.example.org/callcenter",
    }
    asked = "connect-src 'self' http://127.0.0.1:8003 https://crm.example.org"
    assert policy_of(addresses).split("; ")[-1] == asked
    assert {route.path for route in customer_console(addresses)} >= {  # pyright: ignore
        "/console",
        "/console/config.json",
        "/console/session.js",
    }


def test_no_file_of_a_page_hides_one_that_all_share(tmp_path: Path):
    (tmp_path / "session.js").touch()
    with pytest.raises(ValueError, match="same name"):
        files_of(tmp_path)
