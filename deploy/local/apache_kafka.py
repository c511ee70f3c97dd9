"""Apache Kafka 4.3.1 as one local KRaft node, from jars that Maven fetched once."""

import fcntl
import re
import shutil
import subprocess
import uuid
from pathlib import Path

from deploy.local.broker_readiness import await_broker
from deploy.local.errors import LocalError, ToolMissing
from deploy.local.ports import HOST, require_free
from deploy.local.processes import Process
from deploy.local.programs import last_words, run_quietly

RECIPE = Path(__file__).parent / "kafka"
JARS = RECIPE / "libs"
OLDEST_JAVA = 17
HEAP = ("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC")
# A local node is short-lived and shares its cores: the second compiler would not earn its keep.
FIRST_COMPILER = "-XX:TieredStopAtLevel=1"


def missing() -> str | None:
    """Requirement that this machine lacks to run it, or None."""
    java = shutil.which("java")
    if java is None or _java_version(java) < OLDEST_JAVA:
        return f"Java {OLDEST_JAVA} or newer"
    if not _jars_complete() and shutil.which("mvn") is None:
        return "Maven (mvn)"
    return None


class ApacheKafka:
    """`folder` holds its settings, its log and `data/`, which outlives restarts."""

    kind = "kafka"
    idempotent_producers = True
    keeps_data = True
    jvm = HEAP

    def __init__(self, folder: Path, port: int, controller_port: int) -> None:
        self.port = port
        self.process = Process("broker", folder)
        self._controller_port = controller_port
        self._data = folder / "data"
        self._settings = folder / "server.properties"

    @property
    def bootstrap(self) -> str:
        return f"{HOST}:{self.port}"

    def start(self) -> None:
        if self.process.survives(self._await_ready):
            return
        fetch_jars()
        require_free(self.port, "Kafka broker")
        require_free(self._controller_port, "Kafka controller")
        self._settings.parent.mkdir(parents=True, exist_ok=True)
        self._settings.write_text(self.properties())
        if not (self._data / "meta.properties").exists():
            self.format(self._data)
        self.process.start([*_java(), *self.jvm, "kafka.Kafka", str(self._settings)])
        self._await_ready()

    def _await_ready(self) -> None:
        await_broker(self.bootstrap, self.process)

    def properties(self) -> str:
        """Its settings; a later line overrides an earlier one."""
        return _properties(self.port, self._controller_port, self._data)

    def format(self, data: Path, *options: str) -> None:
        """Make `data`, which the settings name, a log folder of a new cluster."""
        tool = [*_java(), "kafka.tools.StorageTool", "format", "-t", uuid.uuid4().hex[:22]]
        made = run_quietly([*tool, "-c", str(self._settings), *options])
        if made.returncode:
            raise LocalError(f"Kafka cannot format {data}: {last_words(made.stderr)}")

    def stop(self) -> bool:
        return self.process.stop(patience=15)

    def kill(self) -> None:
        self.process.kill()

    def restart(self, *, wipe: bool) -> None:
        """Stop it unless it is dead already, empty its data if asked, start it."""
        self.stop()
        if wipe:
            shutil.rmtree(self._data, ignore_errors=True)
        self.start()


def fetch_jars() -> None:
    """Fetch them unless they are there; they serve every stack and test of this clone."""
    if (lack := missing()) is not None:
        raise ToolMissing(
            f"Apache Kafka needs {lack}: install it, use Docker (deploy/local/compose.yaml), "
            "or leave out BROKER=kafka"
        )
    with (RECIPE / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _jars_complete():
            _download()


def _download() -> None:
    goal = ["dependency:copy-dependencies", f"-DoutputDirectory={JARS}"]
    done = run_quietly(["mvn", "-q", "-B", "-f", str(RECIPE / "pom.xml"), *goal])
    if done.returncode:
        errors = [line for line in done.stdout.splitlines() if "ERROR" in line]
        reason = errors[0].strip() if errors else last_words(done.stderr)
        raise LocalError(f"Maven could not fetch Apache Kafka: {reason}")
    _stamp().touch()


def _jars_complete() -> bool:
    return _stamp().exists()


def _stamp() -> Path:
    """Names the recipe: a changed pom fetches again."""
    return JARS / f".complete-{uuid.uuid5(uuid.NAMESPACE_URL, (RECIPE / 'pom.xml').read_text())}"


def _java() -> list[str]:
    return ["java", FIRST_COMPILER, "-cp", f"{JARS}/*"]


def _java_version(java: str) -> int:
    output = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(?:1\.)?(\d+)', output)
    return int(version[1]) if version else 0


def _properties(port: int, controller_port: int, data: Path) -> str:
    return f"""\
process.roles=broker,controller
node.id=1
listeners=PLAINTEXT://{HOST}:{port},CONTROLLER://{HOST}:{controller_port}
advertised.listeners=PLAINTEXT://{HOST}:{port}
controller.listener.names=CONTROLLER
controller.quorum.voters=1@{HOST}:{controller_port}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs={data}
auto.create.topics.enable=false
log.retention.ms=-1
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
share.coordinator.state.topic.num.partitions=4
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
# After kill -9 a node waits for its own old session to run out: shorter than the default 9 s.
broker.session.timeout.ms=3000
broker.heartbeat.interval.ms=500
"""
