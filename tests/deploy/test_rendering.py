"""Where nothing can render: CI fails, anybody else is told in one line."""

import shutil

import pytest

from tests.deploy import rendering


def here(monkeypatch: pytest.MonkeyPatch, *tools: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name in tools else None)


def test_kubectl_is_used_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    here(monkeypatch, "kubectl", "kustomize")
    assert rendering.renderer() == ["kubectl", "kustomize"]


def test_kustomize_does_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    here(monkeypatch, "kustomize")
    assert rendering.renderer() == ["kustomize", "build"]


def test_without_either_the_test_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    here(monkeypatch)
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="neither kubectl nor kustomize"):
        rendering.renderer()


def test_without_either_ci_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    here(monkeypatch)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="neither kubectl nor kustomize"):
        rendering.renderer()


def test_a_folder_that_cannot_be_rendered_is_an_error() -> None:
    with pytest.raises(AssertionError, match="nowhere"):
        rendering.render(rendering.K8S / "nowhere")
