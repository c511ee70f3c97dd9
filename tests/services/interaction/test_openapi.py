"""Whatever the service's own OpenAPI document allows or forbids: no 5xx, and no surprise."""

from pathlib import Path

import jsonschema_rs
import pytest
from schemathesis.specs.openapi import definitions

from deploy.local.postgres import Postgres
from tests import servers
from tests.services.fuzzing import target
from tests.services.serving import Served

ENDLESS = {"GET /v1/timeline/changes", "GET /v1/customers/{customer_id}/timeline/changes"}


def test_every_operation_does_what_its_document_says(
    postgres: Postgres, tmp_path: Path, subtests: pytest.Subtests
):
    with target("interaction", tmp_path, postgres, servers.shared_broker("embedded")) as api:
        for operation in api.operations():
            if operation.label not in ENDLESS:
                with subtests.test(operation=operation.label):
                    api.fuzz(operation)


async def test_it_is_valid_openapi_3_1(interaction: Served):
    validator = jsonschema_rs.Draft202012Validator(definitions.OPENAPI_31)
    assert [error.message for error in validator.iter_errors(interaction.app.openapi())] == []
