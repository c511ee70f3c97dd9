"""Apache Kafka behind TLS: each way of logging in carries events, and nobody else gets in."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import asyncpg
import msgspec
import pytest
from aiokafka.errors import KafkaError

from deploy.local.ports import HOST
from libs.messaging.kafka.access_tokens import AccessTokens, TokenUnavailable
from libs.messaging.kafka.cluster import Certificates, Cluster, Login
from libs.messaging.kafka.topics import existing_topics
from tests import servers
from tests.libs.messaging.happenings import append, purchase, write
from tests.libs.messaging.secured import PASSWORD, REAUTHENTICATION_MS, USER, Secured
from tests.libs.messaging.token_endpoint import TokenEndpoint, token_endpoint
from tests.libs.messaging.world import World
from tests.libs.web.issuing import TestIssuer

pytestmark = pytest.mark.xdist_group("secured-kafka")


@pytest.fixture(scope="module")
def issuer() -> TestIssuer:
    return TestIssuer()


@pytest.fixture(scope="module")
def endpoint(issuer: TestIssuer) -> Iterator[TokenEndpoint]:
    with token_endpoint(issuer) as made:
        yield made


@pytest.fixture(scope="module")
def own_broker(issuer: TestIssuer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    servers.require("kafka")
    broker = Secured(tmp_path_factory.mktemp("secured") / "broker", issuer)
    try:
        broker.start()
        yield broker
    finally:
        broker.kill()


@dataclass
class Ways:
    """Clusters as clients would be told of the broker."""

    kafka: Secured
    endpoint: TokenEndpoint

    def certificates(self) -> Cluster:
        folder = self.kafka.folder
        files = Certificates(folder / "authority.pem", folder / "client.pem", folder / "client.key")
        return self._at("TLS", "SSL", files)

    def name(self, mechanism: str, password: str = PASSWORD) -> Cluster:
        login = Login(mechanism, USER, password)  # pyright: ignore[reportArgumentType]
        return self._at("LOGIN", "SASL_SSL", login=login)

    def tokens(self) -> Cluster:
        login = Login("OAUTHBEARER", tokens=self.endpoint.source)
        return self._at("OAUTH", "SASL_SSL", login=login)

    def _at(self, listener: str, protocol: str, *more, login: Login | None = None) -> Cluster:
        (files,) = more or (Certificates(self.kafka.folder / "authority.pem"),)
        where = f"{HOST}:{self.kafka.ports[listener]}"
        return Cluster(where, protocol, files, login)  # pyright: ignore[reportArgumentType]


@pytest.fixture
def ways(own_broker: Secured, endpoint: TokenEndpoint) -> Ways:
    return Ways(own_broker, endpoint)


class SecuredWorld(World):
    """The same two services, told another way to the broker."""

    secured: Cluster

    @property
    def cluster(self) -> Cluster:
        return self.secured


@pytest.fixture
def secured(wire: Secured, source: asyncpg.Pool, sink: asyncpg.Pool) -> Callable[[Cluster], World]:
    def made(cluster: Cluster) -> World:
        world = SecuredWorld(wire, source, sink, {})
        world.secured = cluster
        return world

    return made


WAYS: dict[str, Callable[[Ways], Cluster]] = {
    "certificates": Ways.certificates,
    "plain": lambda ways: ways.name("PLAIN"),
    "scram 256": lambda ways: ways.name("SCRAM-SHA-256"),
    "scram 512": lambda ways: ways.name("SCRAM-SHA-512"),
    "tokens": Ways.tokens,
}


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
async def test_events_come_through(way: Callable[[Ways], Cluster], ways: Ways, secured):
    world = secured(way(ways))
    await _bought(world)
    async with world.relay(), world.consumer():
        await world.ledger_is_exact()
    assert await world.source.fetchval("select count(*) from outbox") == 0


async def test_a_connection_outlives_the_token_that_opened_it(
    ways: Ways, secured, monkeypatch: pytest.MonkeyPatch
):
    """The broker closes a connection whose token is old; the next one brings a new token."""
    endpoint = ways.endpoint
    monkeypatch.setattr(endpoint, "life", 3)
    source = msgspec.structs.replace(endpoint.source, scope="short")
    login = Login("OAUTHBEARER", tokens=source)
    world = secured(msgspec.structs.replace(ways.tokens(), login=login))
    async with world.relay(), world.consumer():
        for _ in range(3):
            await _bought(world)
            await world.ledger_is_exact(15)
            await asyncio.sleep(REAUTHENTICATION_MS / 1000)


async def test_whoever_finds_a_certificate_half_renewed_tries_again(
    ways: Ways, secured, tmp_path: Path
):
    renewed = tmp_path / "authority.pem"
    certificates = Certificates(renewed)
    world = secured(msgspec.structs.replace(ways.name("PLAIN"), certificates=certificates))
    await _bought(world)
    async with world.relay(), world.consumer():
        await asyncio.sleep(0.5)
        renewed.write_bytes((ways.kafka.folder / "authority.pem").read_bytes())
        await world.ledger_is_exact()


REFUSED: dict[str, Callable[[Ways, Path], Cluster]] = {
    "an authority that is a stranger's": lambda ways, folder: msgspec.structs.replace(
        ways.name("PLAIN"), certificates=Certificates(folder / "stranger.pem")
    ),
    "no certificate of one's own": lambda ways, folder: msgspec.structs.replace(
        ways.certificates(), certificates=Certificates(folder / "authority.pem")
    ),
    "a wrong password": lambda ways, _: ways.name("PLAIN", "guessed"),
    "a wrong password by scram": lambda ways, _: ways.name("SCRAM-SHA-512", "guessed"),
    "no login": lambda ways, _: msgspec.structs.replace(
        ways.name("PLAIN"), protocol="SSL", login=None
    ),
    "a secret that is not granted": lambda ways, _: msgspec.structs.replace(
        ways.tokens(),
        login=Login(
            "OAUTHBEARER",
            tokens=msgspec.structs.replace(ways.endpoint.source, client_secret="guessed"),
        ),
    ),
}


@pytest.mark.parametrize("way", REFUSED.values(), ids=list(REFUSED))
async def test_nobody_else_gets_in(way: Callable[[Ways, Path], Cluster], ways: Ways):
    with pytest.raises(KafkaError):
        await existing_topics(way(ways, ways.kafka.folder))


async def test_a_token_of_another_issuer_does_not(ways: Ways):
    with token_endpoint(TestIssuer()) as stranger:
        login = Login("OAUTHBEARER", tokens=stranger.source)
        with pytest.raises(KafkaError):
            await existing_topics(msgspec.structs.replace(ways.tokens(), login=login))


async def test_a_token_is_used_until_it_is_old(endpoint: TokenEndpoint):
    tokens, before = AccessTokens(endpoint.source), len(endpoint.forms)
    assert len({await tokens.token() for _ in range(3)}) == 1
    assert endpoint.forms[before:] == [{"grant_type": ["client_credentials"], "scope": ["kafka"]}]


@pytest.mark.parametrize("spelt", [str, lambda _: None])
async def test_a_life_that_is_text_or_not_named_is_taken(
    endpoint: TokenEndpoint, monkeypatch: pytest.MonkeyPatch, spelt: Callable[[int], object]
):
    monkeypatch.setattr(endpoint, "spelt", spelt)
    assert await AccessTokens(endpoint.source).token()


async def test_what_cannot_be_had_is_said_without_what_is_secret(endpoint: TokenEndpoint):
    wrong = msgspec.structs.replace(endpoint.source, client_secret="guessed")
    nowhere = msgspec.structs.replace(endpoint.source, url=f"http://{HOST}:1/token?key=hidden")
    for source in (wrong, nowhere):
        with pytest.raises(TokenUnavailable) as refused:
            await AccessTokens(source).token()
        assert "guessed" not in str(refused.value) and "hidden" not in str(refused.value)


async def _bought(world: World) -> None:
    await append(world.source, *(write(each, purchase(each)) for each in [uuid4(), uuid4()]))
