"""Contents that the committed files must have, and what forbids writing them."""

from pathlib import Path

from deploy.contract import freezing, page
from deploy.contract.tree import Tree, by_type, text_of
from libs.events.published.asyncapi import document
from libs.events.published.compatibility import differences
from libs.events.published.schemas import schemas


def outputs(tree: Tree) -> dict[Path, str]:
    """The text of every generated file, from the classes and the example messages."""
    examples = by_type(tree.examples)
    described = document(examples)
    texts = {tree.schemas / f"{type}.json": text_of(schema) for type, schema in schemas().items()}
    texts[tree.lock] = freezing.render(freezing.digests(examples))
    texts[tree.document] = text_of(described)
    texts[tree.page] = page.render(described)
    return texts


def breaches(tree: Tree) -> list[str]:
    """Changes that would break a reader of published events: never to be generated over."""
    found = freezing.digests(by_type(tree.examples))
    kept = freezing.parse(tree.lock.read_text()) if tree.lock.exists() else {}
    return _breaking_changes(tree) + freezing.broken(kept, found)


def missing_examples(tree: Tree) -> list[str]:
    known = by_type(tree.examples)
    return [f"{type} has no example message" for type in schemas() if not known.get(type)]


def stale(tree: Tree) -> list[str]:
    """Generated files that are missing or say something else than the classes do."""
    wanted = outputs(tree)
    left_over = set(tree.schemas.glob("*.json")) - wanted.keys()
    current = {path for path, text in wanted.items() if path.exists() and path.read_text() == text}
    return sorted(
        str(path.relative_to(tree.root)) for path in (wanted.keys() - current) | left_over
    )


def _breaking_changes(tree: Tree) -> list[str]:
    now = schemas()
    found: list[str] = []
    for type, before in by_type(tree.schemas).items():
        if type not in now:
            found.append(f"{type} is gone from the contract; its events are stored for good")
            continue
        found += [
            f"{type} {d.at or '/'}: {d.change}; that needs a new version and an upcaster"
            for d in differences(before, now[type])
            if d.breaking
        ]
    return found
