"""A service's API as a process, sent whatever its own OpenAPI document allows or forbids."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode, checks
from schemathesis.schemas import APIOperation, BaseSchema

from deploy.local.brokers import Broker
from deploy.local.postgres import Postgres
from tests.system.installation import Installation

CHECKS = (
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
)
IDEMPOTENCY_KEY = "Idempotency-Key"
bounded = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@dataclass(frozen=True)
class Target:
    schema: BaseSchema
    session: requests.Session

    def operations(self) -> list[APIOperation]:
        return [result.ok() for result in self.schema.get_all_operations()]

    def fuzz(self, operation: APIOperation) -> None:
        """Send what the document allows and what it forbids, each as a command of its own.

        Keys are not drawn: each command needs a new one, and those that are wrong are tested apart.
        """
        for mode in GenerationMode.POSITIVE, GenerationMode.NEGATIVE:

            @bounded
            @given(case=operation.as_strategy(generation_mode=mode, headers={IDEMPOTENCY_KEY: ""}))
            def send(case: Case) -> None:
                self._send(case)

            send()

    def _send(self, case: Case) -> None:
        headers = {IDEMPOTENCY_KEY: uuid4().hex}
        case.call_and_validate(session=self.session, headers=headers, checks=list(CHECKS))


@contextmanager
def target(service: str, folder: Path, postgres: Postgres, broker: Broker) -> Iterator[Target]:
    installation = Installation(folder, postgres, broker)
    try:
        installation.copy_migrated(service)
        api = installation.start(service, "api")
        schema = schemathesis.openapi.from_url(f"{api.url}/openapi.json")
        with requests.Session() as session:
            session.headers["Authorization"] = f"Bearer {installation.token('admin')}"
            yield Target(schema, session)
    finally:
        installation.close()
