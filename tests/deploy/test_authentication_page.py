"""The pages on authentication and roles against the code."""

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from joserfc import jwt

from deploy.contract.roles_page import COLUMNS, PAGE, page, tables
from libs.web.errors.problems import Problem
from libs.web.gate.auth import Authenticator
from libs.web.gate.roles import ROLES
from tests.libs.web.issuing import PSEUDONYMS, TestIssuer

TEXT = (Path(__file__).parents[2] / "docs" / "authentication.md").read_text()
BLOCKS = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)]


@pytest.fixture
def keycloak_token() -> dict[str, Any]:
    (token,) = (block for block in BLOCKS if "sub" in block)
    return {**token, "iat": int(time.time()), "exp": int(time.time()) + 300}


async def signed_in(claims: dict[str, Any]) -> Any:
    settings = dict(re.findall(r"^(OIDC_\w+)=(.+)$", TEXT, re.MULTILINE))
    issuer = TestIssuer()
    gate = Authenticator(
        issuer.keys(),
        issuer=settings["OIDC_ISSUER"],
        audience=settings["OIDC_AUDIENCE"],
        pseudonyms=PSEUDONYMS,
        longest_life=3600,
    )
    header = {"alg": "RS256", "kid": issuer.key.kid, "typ": "JWT"}
    token = jwt.encode(header, claims, issuer.key, algorithms=["RS256"])
    return await gate.authenticate(f"Bearer {token}".encode())


async def test_the_token_of_keycloak_is_a_manager_s(keycloak_token: dict[str, Any]):
    caller = await signed_in(keycloak_token)
    assert "manager" in caller.roles
    assert caller.may_read_personal_data
    assert caller.via == PSEUDONYMS.of("crm-web")


@pytest.mark.parametrize("claim", ["iss", "aud", "sub", "exp"])
async def test_what_is_said_to_be_needed_is(keycloak_token: dict[str, Any], claim: str):
    assert f"| `{claim}` | yes |" in TEXT
    with pytest.raises(Problem) as refused:
        await signed_in({name: value for name, value in keycloak_token.items() if name != claim})
    assert refused.value.status == 401


def test_the_mappers_make_the_claims_that_are_read():
    (scope,) = (block for block in BLOCKS if "protocolMappers" in block)
    made = {each["config"].get("claim.name") for each in scope["protocolMappers"]}
    assert made == {"roles", "customer_id", None}  # the audience has no claim of its own name


def test_each_role_is_described():
    described = set(re.findall(r"^\| `(\w+)` \| [^|]+ \|$", TEXT, re.MULTILINE))
    assert described == ROLES == set(COLUMNS)


async def test_the_table_of_routes_is_current():
    assert PAGE.read_text() == page(await tables()), "run `make contract` and commit"
