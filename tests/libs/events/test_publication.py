"""The committed schemas, examples, AsyncAPI document and page are what the classes say."""

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from deploy.contract import freezing
from deploy.contract.publish import main
from deploy.contract.publishing import breaches, missing_examples, outputs, stale
from deploy.contract.tree import PROJECT, Tree, by_type
from libs.events.catalog import all_contracts
from libs.events.contract import PARTITIONS, TOPICS, Contract, contract_named, encode
from tests.libs.events.messages import MESSAGES, Message, named

EVERY_MESSAGE = pytest.mark.parametrize("message", MESSAGES, ids=named)
SCHEMAS = by_type(Tree().schemas)
VENDORED = Path(__file__).parent / "vendor/asyncapi-3.0.0.json.gz"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A copy of the committed files, to be changed at will."""
    copy = Tree(tmp_path)
    for folder in (Tree().schemas, Tree().examples, Tree().page.parent):
        shutil.copytree(folder, tmp_path / folder.relative_to(PROJECT))
    shutil.copy(Tree().lock, copy.lock)
    return copy


def edit(path: Path, change: Any) -> None:
    content = json.loads(path.read_text())
    change(content)
    path.write_text(json.dumps(content))


def test_nothing_breaks_readers() -> None:
    assert breaches(Tree()) == []


def test_every_type_has_an_example() -> None:
    assert missing_examples(Tree()) == []
    assert {message.type for message in MESSAGES} == {c.type for c in all_contracts()}


def test_every_generated_file_is_current() -> None:
    assert stale(Tree()) == [], "run `make contract` and commit"


@EVERY_MESSAGE
def test_an_example_fits_its_schema(message: Message) -> None:
    schema = SCHEMAS[message.type]
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).validate(message.data)


@EVERY_MESSAGE
def test_an_example_decodes_and_encodes_to_itself(message: Message) -> None:
    """A field that was renamed, dropped or given another default would not survive this."""
    contract = contract_named(message.type)

    decoded = contract.decode(message.value)

    assert json.loads(encode(decoded)) == message.data


@pytest.mark.parametrize("contract", all_contracts(), ids=lambda c: c.type)
def test_the_examples_show_every_field_and_every_absence(contract: Contract) -> None:
    shown = [m.data.keys() for m in MESSAGES if m.type == contract.type]
    fields = set(SCHEMAS[contract.type]["properties"])
    required = set(SCHEMAS[contract.type]["required"])

    assert set().union(*shown) == fields
    assert {name for name in fields if all(name in data for data in shown)} <= required


@EVERY_MESSAGE
def test_personal_data_in_examples_are_sealed(message: Message) -> None:
    for field in contract_named(message.type).personal:
        value = message.data.get(field)
        values = value.values() if isinstance(value, dict) else value
        for text in values if isinstance(value, (dict, list)) else [value]:
            assert text is None or re.fullmatch(r"sealed:v1:[A-Za-z0-9_-]{38,}", text)


def test_what_was_frozen_in_history_is_still_frozen() -> None:
    """Digests may be added to the lock, never taken away: it remembers what was published."""
    log = subprocess.run(
        ["git", "log", "-p", "--format=", "--", str(Tree().lock.relative_to(PROJECT))],
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    if log.returncode != 0:
        pytest.skip("no git history here")
    now = Tree().lock.read_text().splitlines()
    once = {line[1:] for line in log.stdout.splitlines() if re.match(r"\+[0-9a-f]{64}  ", line)}

    assert once <= set(now)


def test_an_edited_example_is_refused(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    def halve(examples: list[dict[str, Any]]) -> None:
        examples[0]["data"]["amount"] = "30.00"

    edit(tree.examples / "crm.purchase.refunded.v1.json", halve)

    assert main([], tree) == 1
    assert "was edited; it is frozen" in capsys.readouterr().out


def test_a_removed_example_is_refused(tree: Tree) -> None:
    edit(tree.examples / "crm.purchase.recorded.v1.json", lambda examples: examples.pop())

    assert [problem for problem in breaches(tree) if "was removed" in problem]


def test_another_layout_of_an_example_is_no_edit(tree: Tree) -> None:
    edit(tree.examples / "crm.purchase.refunded.v1.json", lambda examples: None)

    assert breaches(tree) == []


def test_a_new_example_is_welcome_and_then_frozen(tree: Tree) -> None:
    def add(examples: list[dict[str, Any]]) -> None:
        examples.append(examples[0] | {"case": "the rest given back"})

    edit(tree.examples / "crm.purchase.refunded.v1.json", add)

    assert main([], tree) == 0
    assert "crm.purchase.refunded.v1#the rest given back" in freezing.parse(tree.lock.read_text())


def test_a_breaking_change_writes_nothing(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """As if `reason` had been published, and the class had lost it since."""
    schema = tree.schemas / "crm.customer.erased.v1.json"

    def require_reason(content: dict[str, Any]) -> None:
        content["properties"]["reason"] = {"type": "string"}
        content["required"].append("reason")

    edit(schema, require_reason)
    before = schema.read_text()

    assert main([], tree) == main(["--check"], tree) == 1
    assert "crm.customer.erased.v1 /reason: the field was removed" in capsys.readouterr().out
    assert schema.read_text() == before


def test_an_addition_asks_to_be_generated(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """As if `method` had just been added to the class."""
    edit(
        tree.schemas / "crm.purchase.paid.v1.json",
        lambda content: content["properties"].pop("method"),
    )

    assert main(["--check"], tree) == 1
    assert "is not current (only additions" in capsys.readouterr().out
    assert main([], tree) == 0
    assert main(["--check"], tree) == 0


def test_a_type_that_vanishes_is_refused(tree: Tree) -> None:
    (tree.schemas / "crm.purchase.imagined.v1.json").write_text("{}")

    assert [p[:32] for p in breaches(tree)] == ["crm.purchase.imagined.v1 is gone"]


def test_a_page_edited_by_hand_is_noticed(tree: Tree) -> None:
    tree.page.write_text(tree.page.read_text() + " ")

    assert stale(tree) == ["docs/events/index.html"]


def test_the_document_is_valid_asyncapi() -> None:
    schema = json.loads(gzip.decompress(VENDORED.read_bytes()))
    document = json.loads(Tree().document.read_text())

    errors = [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(document)]

    assert errors == []
    document["channels"]["crm.purchase.v1"]["partitions"] = 12
    assert not jsonschema.Draft7Validator(schema).is_valid(document)


def test_every_reference_of_the_document_leads_somewhere() -> None:
    document = json.loads(Tree().document.read_text())
    references = set(re.findall(r'"\$ref": "#/([^"]+)"', Tree().document.read_text()))

    assert len(references) > len(all_contracts())
    for reference in references:
        found: Any = document
        for name in reference.split("/"):
            found = found[name]


@EVERY_MESSAGE
def test_the_document_describes_the_headers_of_an_example(message: Message) -> None:
    document = json.loads(Tree().document.read_text())
    described = document["components"]["messages"][message.type]["headers"]

    validator = jsonschema.Draft7Validator(described | {"components": document["components"]})
    validator.validate(dict(message.headers))
    assert not validator.is_valid(dict(message.headers) | {"ce_type": "crm.other.v1"})


def test_the_document_names_topics_and_partitions_of_the_contract() -> None:
    channels = json.loads(Tree().document.read_text())["channels"]

    assert channels.keys() == set(TOPICS.values())
    kafka = [channel["bindings"]["kafka"] for channel in channels.values()]
    assert {binding["partitions"] for binding in kafka} == {PARTITIONS}


def test_the_page_needs_no_other_address() -> None:
    page = Tree().page.read_text()

    assert not re.search(r"""(src|href)\s*=\s*["'](?!#)|url\(|@import|https?://""", page)
    assert all(f'id="{contract.type}"' in page for contract in all_contracts())


def test_generating_twice_gives_the_same_bytes() -> None:
    assert outputs(Tree()) == outputs(Tree())


def test_data_of_a_later_minor_change_still_decode() -> None:
    """Every example with a field that today's class does not know."""
    for message in MESSAGES:
        later = msgspec.json.encode(message.data | {"added_in_2030": {"deep": [1]}})
        contract_named(message.type).decode(later)
