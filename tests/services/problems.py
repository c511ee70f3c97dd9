"""What tests say about problems."""

from typing import Any


def problem_of(answer: Any, status: int, code: str) -> dict[str, Any]:
    """The problem in an answer, which must be this one."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")
    problem = answer.json()
    assert (problem["status"], problem["code"]) == (status, code)
    return problem


def pointers_of(answer: Any) -> list[str]:
    return [error["pointer"] for error in answer.json().get("errors", [])]
