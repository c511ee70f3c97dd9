"""Whatever the OpenAPI document of the call centre allows or forbids: no 5xx, no surprise."""

from pathlib import Path

import pytest

from deploy.local.postgres import Postgres
from tests import servers
from tests.services.fuzzing import target

ENDLESS = {"GET /v1/contacts/changes", "GET /v1/tickets/changes"}


def test_every_operation_does_what_its_document_says(
    postgres: Postgres, tmp_path: Path, subtests: pytest.Subtests
):
    with target("callcenter", tmp_path, postgres, servers.shared_broker("embedded")) as api:
        for operation in api.operations():
            if operation.label not in ENDLESS:
                with subtests.test(operation=operation.label):
                    api.fuzz(operation)
