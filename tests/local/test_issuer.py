"""Tokens of the local issuer, as the services see them."""

import stat
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from deploy.local.errors import LocalError
from deploy.local.issuer import AUDIENCE, ISSUER, ROLES, Issuer
from deploy.local.service_secrets import secrets_of
from libs.identifiers.actors import Pseudonyms
from libs.service.settings import Settings
from libs.web.errors.problems import Problem
from libs.web.gate.auth import Authenticator, Caller
from libs.web.gate.keys import IssuerKeys


@pytest.fixture
def issuer(tmp_path: Path) -> Issuer:
    made = Issuer(tmp_path)
    made.ensure_keys()
    return made


async def _caller(issuer: Issuer, token: str) -> Caller:
    keys = IssuerKeys(issuer.jwks_file.as_uri())
    longest: float = Settings.model_fields["oidc_longest_life"].default
    authenticator = Authenticator(
        keys,
        issuer=ISSUER,
        audience=AUDIENCE,
        pseudonyms=Pseudonyms(b"secret"),
        longest_life=longest,
    )
    return await authenticator.authenticate(f"Bearer {token}".encode())


@pytest.mark.parametrize("role", [role for role in ROLES if role != "customer"])
async def test_role(issuer: Issuer, role: str) -> None:
    caller = await _caller(issuer, issuer.token(role))
    assert caller.roles == {role} and caller.customer_id is None
    assert caller.may_read_personal_data == (role in ("admin", "manager", "agent"))


async def test_customer(issuer: Issuer) -> None:
    customer = uuid4()
    caller = await _caller(issuer, issuer.token("customer", str(customer)))
    assert caller.customer_id == customer and not caller.may_read_personal_data


@pytest.mark.parametrize(
    ("role", "customer"),
    [("boss", None), ("customer", None), ("admin", str(UUID(int=7))), ("customer", "17")],
)
def test_refused(issuer: Issuer, role: str, customer: str | None) -> None:
    with pytest.raises(LocalError):
        issuer.token(role, customer)


async def test_tokens_of_another_stack_are_worthless(issuer: Issuer, tmp_path: Path) -> None:
    other = Issuer(tmp_path / "other")
    other.ensure_keys()
    with pytest.raises(Problem):
        await _caller(issuer, other.token("admin"))


async def test_keys_outlive_a_restart(issuer: Issuer, tmp_path: Path) -> None:
    token = issuer.token("admin")
    again = Issuer(tmp_path)
    again.ensure_keys()
    assert (await _caller(again, token)).roles == {"admin"}


def test_secrets_are_private_and_kept(issuer: Issuer, tmp_path: Path) -> None:
    drawn = secrets_of("customer", tmp_path)
    assert drawn == secrets_of("customer", tmp_path)
    assert not drawn.items() & secrets_of("valuation", tmp_path).items()
    for file in tmp_path.glob("*.json"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_jwks_shows_no_private_key(issuer: Issuer) -> None:
    assert '"d"' not in issuer.jwks_file.read_text()
