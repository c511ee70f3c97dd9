"""Manifests against the schemas of their kinds: Kubernetes' own, and ours for custom resources."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import kubernetes_validate
import yaml

from tests.deploy.rendering import Manifest, title

KUBERNETES = "1.34"
EXPECTATIONS = Path(__file__).parent / "custom_resources.yaml"


def schema_errors(manifests: list[Manifest]) -> Iterator[str]:
    """A kind that nobody has a schema of is an error, too."""
    for manifest in manifests:
        try:
            kubernetes_validate.validate(manifest, KUBERNETES, strict=True)
        except kubernetes_validate.SchemaNotFoundError:
            yield from _expectation_errors(manifest)
        except kubernetes_validate.ValidationError as error:
            yield f"{title(manifest)}: {error.message}"


def _expectation_errors(manifest: Manifest) -> Iterator[str]:
    kind = f"{manifest['apiVersion']} {manifest['kind']}"
    schema = _expectations().get(kind)
    if schema is None:
        yield f"{title(manifest)}: nobody has a schema of {kind}"
        return
    closed = schema | {"type": "object", "additionalProperties": False, "required": ["spec"]}
    for error in jsonschema.Draft202012Validator(closed).iter_errors(manifest):
        yield f"{title(manifest)}: {error.json_path}: {error.message}"


@cache
def _expectations() -> dict[str, Any]:
    return yaml.safe_load(EXPECTATIONS.read_text())
