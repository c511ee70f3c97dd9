"""Tokens: only what our issuer signed for us, now, with RS256."""

import base64
import hmac
import json
import time
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from joserfc import jwt
from joserfc.jwk import RSAKey

from libs.web.errors.problems import Problem
from libs.web.gate import auth, keys
from libs.web.gate.auth import Authenticator
from tests.libs.web.issuing import (
    AUDIENCE,
    LONGEST_LIFE,
    PSEUDONYMS,
    TestIssuer,
    authenticator_of,
    new_key,
)


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self._passed = 0.0
        self._began, self._began_monotonic = time.time(), time.monotonic()

    def time(self) -> float:
        return self._began + self._passed

    def monotonic(self) -> float:
        return self._began_monotonic + self._passed

    def advance(self, seconds: float) -> None:
        self._passed += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(auth, "time", clock)
    monkeypatch.setattr(keys, "time", clock)
    return clock


async def refused(authenticator: Authenticator, token: str | bytes) -> Problem:
    header = token if isinstance(token, bytes) else f"Bearer {token}".encode()
    with pytest.raises(Problem) as problem:
        await authenticator.authenticate(header)
    return problem.value


async def accepted(authenticator: Authenticator, token: str) -> auth.Caller:
    return await authenticator.authenticate(f"Bearer {token}".encode())


def typed(issuer: TestIssuer, kind: object) -> str:
    """A good token but for what its header says that it is."""
    header = {"alg": "RS256", "kid": issuer.key.kid, "typ": kind}
    head, payload = encoded(header), encoded(issuer.claims())
    private = issuer.key.raw_value.sign(
        f"{head}.{payload}".encode(), padding.PKCS1v15(), hashes.SHA256()
    )
    return f"{head}.{payload}.{base64.urlsafe_b64encode(private).rstrip(b'=').decode()}"


async def test_a_good_token_says_who_is_calling(issuer: TestIssuer):
    customer = uuid4()
    token = issuer.token("customer", customer_id=str(customer), scope="a pii:read")
    caller = await accepted(issuer.authenticator(), token)
    assert caller == auth.Caller(
        "user-customer",
        f"customer:{customer}",
        frozenset({"customer"}),
        frozenset({"a", "pii:read"}),
        customer,
        expires=issuer.claims()["exp"],
    )
    assert caller.may_read_personal_data


@pytest.mark.parametrize(
    ("claims", "via"),
    [
        ({}, None),
        ({"azp": "crm-console"}, "crm-console"),
        ({"client_id": "import"}, "import"),
        ({"azp": "crm-console", "client_id": "other"}, "crm-console"),
        ({"azp": "crm-console", "act": {"sub": "agent-7"}}, "agent-7"),
        ({"azp": "crm-console", "act": {"iss": "x"}}, "crm-console"),
        ({"azp": "user-admin"}, None),
        ({"azp": "user-admin", "act": {"sub": "agent-7"}}, "agent-7"),
        ({"azp": ""}, None),
    ],
)
async def test_who_acts_for_the_subject(issuer: TestIssuer, claims: dict, via: str | None):
    caller = await accepted(issuer.authenticator(), issuer.token(**claims))
    assert (caller.actor, caller.via) == ("user-admin", via)


async def test_nobody_is_named_by_their_address(issuer: TestIssuer):
    token = issuer.token("agent", sub="ada@example.org", act={"sub": "bob@example.org"})
    caller = await accepted(issuer.authenticator(), token)
    assert caller.subject == "ada@example.org"
    assert caller.actor == PSEUDONYMS.of("ada@example.org")
    assert caller.via == PSEUDONYMS.of("bob@example.org")


async def test_customers_are_named_by_their_id_alone(issuer: TestIssuer):
    id = str(uuid4())
    own = await accepted(issuer.authenticator(), issuer.token("customer", customer_id=id))
    assert own.actor == f"customer:{id}"
    working = issuer.token(roles=["customer", "agent"], customer_id=id)
    assert (await accepted(issuer.authenticator(), working)).actor == "user-admin"


@pytest.mark.parametrize(
    "claims",
    [
        {"azp": 7},
        {"client_id": ["x"]},
        {"act": "agent-7"},
        {"act": {"sub": 7}},
        {"iss": "https://evil.test"},
        {"iss": None},
        {"aud": "other"},
        {"aud": ["other"]},
        {"aud": None},
        {"exp": None},
        {"exp": "9999999999"},
        {"exp": True},
        {"exp": 10**400},
        {"exp": [1]},
        {"nbf": "soon"},
        {"nbf": 9_999_999_999},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"roles": "admin"},
        {"roles": [["admin"]]},
        {"scope": ["pii:read"]},
        {"iat": "today"},
    ],
    ids=str,
)
async def test_wrong_claims_are_refused(issuer: TestIssuer, claims: dict):
    problem = await refused(issuer.authenticator(), issuer.token(**claims))
    assert (problem.status, problem.code) == (401, "token_invalid")
    assert problem.headers["WWW-Authenticate"].startswith("Bearer")


async def test_an_audience_may_be_one_of_several(issuer: TestIssuer):
    assert await accepted(issuer.authenticator(), issuer.token(aud=["x", AUDIENCE]))


@pytest.mark.parametrize("customer_id", [None, "17", 17])
async def test_a_customer_token_must_name_its_customer(issuer: TestIssuer, customer_id: object):
    token = issuer.token("customer", customer_id=customer_id)
    assert (await refused(issuer.authenticator(), token)).status == 401


async def test_an_expired_token_is_refused(issuer: TestIssuer):
    token = issuer.token(exp=int(time.time()) - 1)
    assert (await refused(issuer.authenticator(), token)).code == "token_expired"


@pytest.mark.parametrize("since", [0, -1800, None])
async def test_a_token_that_lives_too_long_is_refused(issuer: TestIssuer, since: int | None):
    now = int(time.time())
    issued = None if since is None else now + since
    longest = (now if issued is None else issued) + int(LONGEST_LIFE)
    assert await accepted(issuer.authenticator(), issuer.token(iat=issued, exp=longest))
    refusal = await refused(issuer.authenticator(), issuer.token(iat=issued, exp=longest + 5))
    assert refusal.code == "token_invalid"


@pytest.mark.parametrize("kind", ["at+jwt", "application/AT+JWT", "JWT"])
async def test_an_access_token_may_say_that_it_is_one(issuer: TestIssuer, kind: str):
    assert await accepted(issuer.authenticator(), typed(issuer, kind))


@pytest.mark.parametrize("kind", ["logout+jwt", "secevent+jwt", "dpop+jwt", "", 7, None])
async def test_a_token_of_another_type_is_refused(issuer: TestIssuer, kind: object):
    assert (await refused(issuer.authenticator(), typed(issuer, kind))).code == "token_invalid"


async def test_a_token_is_not_remembered_past_its_expiry(issuer: TestIssuer, clock: Clock):
    authenticator = issuer.authenticator()
    token = issuer.token(exp=int(time.time()) + 30)
    await accepted(authenticator, token)
    clock.advance(31)
    assert (await refused(authenticator, token)).code == "token_expired"


async def test_a_token_is_verified_again_after_a_minute(
    issuer: TestIssuer, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    authenticator = issuer.authenticator()
    token = issuer.token()
    await accepted(authenticator, token)
    verified: list[str] = []
    decode = jwt.decode
    monkeypatch.setattr(
        auth.jwt, "decode", lambda *a, **k: verified.append("again") or decode(*a, **k)
    )
    await accepted(authenticator, token)
    assert not verified, "within a minute it is remembered"
    clock.advance(60)
    await accepted(authenticator, token)
    assert verified == ["again"]


async def test_memory_of_tokens_is_bounded(issuer: TestIssuer, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(auth, "REMEMBERED_AT_MOST", 4)
    authenticator = issuer.authenticator()
    for n in range(10):
        await accepted(authenticator, issuer.token(sub=f"user-{n}"))
        assert len(authenticator._known) <= 4


async def test_a_stranger_s_signature_is_refused(issuer: TestIssuer):
    forged = issuer.token(key=new_key("k1"))
    assert (await refused(issuer.authenticator(), forged)).code == "token_invalid"


async def test_a_changed_payload_is_refused_also_after_the_original_was_seen(issuer: TestIssuer):
    authenticator = issuer.authenticator()
    token = issuer.token("agent")
    await accepted(authenticator, token)
    head, _, signature = token.split(".")
    payload = encoded(issuer.claims("admin"))
    assert (await refused(authenticator, f"{head}.{payload}.{signature}")).status == 401


@pytest.mark.parametrize("algorithm", ["none", "None", "NONE", ""])
async def test_alg_none_is_refused(issuer: TestIssuer, algorithm: str):
    head = encoded({"alg": algorithm, "typ": "JWT", "kid": issuer.key.kid})
    payload = encoded(issuer.claims())
    for token in (f"{head}.{payload}.", f"{head}.{payload}"):
        assert (await refused(issuer.authenticator(), token)).status == 401


async def test_hs256_with_the_public_key_as_secret_is_refused(issuer: TestIssuer):
    for secret in (issuer.key.as_pem(private=False), json.dumps(issuer.key_set()).encode()):
        signed = f"{encoded({'alg': 'HS256', 'kid': issuer.key.kid})}.{encoded(issuer.claims())}"
        mac = base64.urlsafe_b64encode(hmac.digest(secret, signed.encode(), "sha256"))
        forged = f"{signed}.{mac.rstrip(b'=').decode()}"
        assert (await refused(issuer.authenticator(), forged)).status == 401


@pytest.mark.parametrize("algorithm", ["RS384", "RS512", "PS256"])
async def test_other_rsa_algorithms_are_refused(issuer: TestIssuer, algorithm: str):
    private = issuer.key.as_dict(private=True)
    key = RSAKey.import_key({name: private[name] for name in private if name != "alg"})
    header = {"alg": algorithm, "kid": issuer.key.kid}
    token = jwt.encode(header, issuer.claims(), key, algorithms=[algorithm])
    assert (await refused(issuer.authenticator(), token)).status == 401


async def test_keys_that_a_token_brings_along_are_not_used(issuer: TestIssuer):
    stranger = new_key("mine")
    header = {"alg": "RS256", "kid": "mine", "jwk": stranger.as_dict(private=False)}
    token = jwt.encode(header, issuer.claims(), stranger, algorithms=["RS256"])
    assert (await refused(issuer.authenticator(), token)).status == 401


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"Bearer",
        b"Bearer ",
        b"Basic dXNlcjpwYXNz",
        b"Bearer a.b.c",
        b"Bearer ...",
        b"Bearer \xff\xfe",
        b"Bearer " + b"a" * 20_000,
        b"Bearer " + base64.b64encode(b"[" * 3_000) + b".a.b",
        b"Bearer " + base64.b64encode(b'"text"') + b".a.b",
    ],
    ids=lambda header: header[:20],
)
async def test_what_is_no_token_is_refused(issuer: TestIssuer, header: bytes):
    assert (await refused(issuer.authenticator(), header)).status == 401


async def test_no_token_at_all_has_a_code_of_its_own(issuer: TestIssuer):
    with pytest.raises(Problem) as problem:
        await issuer.authenticator().authenticate(None)
    assert problem.value.code == "token_missing"


async def test_a_rotated_key_is_fetched_when_its_first_token_comes(clock: Clock):
    issuer = TestIssuer()
    authenticator = issuer.authenticator()
    await accepted(authenticator, issuer.token())
    issuer.key = new_key("k2")
    issuer.published.append(issuer.key)
    clock.advance(keys.FETCH_PAUSE)
    await accepted(authenticator, issuer.token())
    assert issuer.fetches == 2


async def test_invented_key_ids_do_not_make_us_hammer_the_issuer(clock: Clock):
    own = TestIssuer()
    authenticator = own.authenticator()
    await accepted(authenticator, own.token())
    for n in range(50):
        assert (await refused(authenticator, own.token(key=new_key_like(own, n)))).status == 401
    assert own.fetches == 1


async def test_a_withdrawn_key_stops_working(clock: Clock):
    issuer = TestIssuer()
    authenticator = issuer.authenticator()
    withdrawn = issuer.key
    await accepted(authenticator, issuer.token())
    issuer.published = [new_key("k2")]
    clock.advance(keys.FRESH_FOR + 1)
    assert (await refused(authenticator, issuer.token(key=withdrawn))).status == 401


async def test_an_issuer_that_is_down_does_not_lock_anybody_out(clock: Clock):
    issuer = TestIssuer()
    authenticator = issuer.authenticator()
    await accepted(authenticator, issuer.token())
    issuer.down = True
    clock.advance(keys.FRESH_FOR + 1)
    await accepted(authenticator, issuer.token())


async def test_without_any_key_the_answer_is_503_and_not_401():
    issuer = TestIssuer()
    issuer.down = True
    problem = await refused(issuer.authenticator(), issuer.token())
    assert (problem.status, problem.code) == (503, "keys_unavailable")
    assert not await issuer.authenticator().ready()


async def test_keys_for_encryption_and_of_other_kinds_are_left_out():
    issuer = TestIssuer()
    for_encryption = issuer.key.as_dict(private=False) | {"use": "enc"}
    symmetric = {"kty": "oct", "kid": "k1", "k": "c2VjcmV0", "use": "sig"}

    async def fetch() -> dict:
        return {"keys": [for_encryption, symmetric]}

    found = authenticator_of(keys.IssuerKeys("file:///x", fetch=fetch))
    assert (await refused(found, issuer.token())).status == 503


async def test_the_key_set_is_read_from_a_file(tmp_path):
    issuer = TestIssuer()
    url = issuer.write(tmp_path / "key set.json")
    authenticator = authenticator_of(keys.IssuerKeys(url))
    assert await accepted(authenticator, issuer.token())


@pytest.mark.parametrize("url", ["ftp://issuer/keys", "keys.json", ""])
def test_other_addresses_of_a_key_set_are_refused(url: str):
    with pytest.raises(ValueError, match="http://, https:// or file://"):
        keys.IssuerKeys(url)


def encoded(data: dict) -> str:
    return base64.urlsafe_b64encode(json.dumps(data).encode()).rstrip(b"=").decode()


def new_key_like(issuer: TestIssuer, n: int):
    """A key id of our invention on one and the same key: making RSA keys is slow."""
    private = issuer.key.as_dict(private=True) | {"kid": f"invented-{n}"}
    return RSAKey.import_key(private)
