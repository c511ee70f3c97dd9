"""What is wrong with a field, in words that a form can show, whichever library found it."""

from typing import Annotated, Any

import msgspec
import pytest
from pydantic import BaseModel, StringConstraints

from libs.web.errors import wordings
from libs.web.errors.problems import Problem
from libs.web.errors.validation import convert, validate
from libs.web.errors.wordings import worded
from libs.web.fields.fields import SOMETHING

UNWORDED = r"^[x-z]\d{1,3}$"


class Given(BaseModel):
    line: Annotated[str, StringConstraints(pattern=SOMETHING)] = "x"
    other: Annotated[str, StringConstraints(pattern=UNWORDED)] = "x1"
    count: int = 0
    share: float = 0.0
    sure: bool = False
    many: list[int] = []


class Sent(msgspec.Struct):
    line: Annotated[str, msgspec.Meta(pattern=SOMETHING)] = "x"
    other: Annotated[str, msgspec.Meta(pattern=UNWORDED)] = "x1"
    short: Annotated[str, msgspec.Meta(max_length=3)] = ""
    few: Annotated[list[int], msgspec.Meta(min_length=2)] = msgspec.field(default_factory=list)
    least: Annotated[int, msgspec.Meta(ge=2)] = 2
    below: Annotated[float, msgspec.Meta(lt=1)] = 0.5
    maybe: int | None = None


def message(read: Any, kind: type, data: dict[str, Any]) -> str:
    with pytest.raises(Problem) as refused:
        read(data, kind)
    (error,) = refused.value.errors
    assert error.pointer == f"/{next(iter(data))}"
    return error.message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"line": " "}, "must be text on one line that is not blank"),
        ({"other": "q"}, "is not in the form that is expected here"),
        ({"count": "many"}, "must be a whole number"),
        ({"share": "half"}, "must be a number"),
        ({"sure": "perhaps"}, "must be true or false"),
        ({"line": 1}, "must be text"),
        ({"many": {}}, "must be a list"),
    ],
)
def test_what_pydantic_refuses(data: dict[str, Any], words: str) -> None:
    assert message(validate, Given, data) == words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"line": "a\nb"}, "must be text on one line that is not blank"),
        ({"other": "q"}, "is not in the form that is expected here"),
        ({"short": "four"}, "must have 3 characters or fewer"),
        ({"few": [1]}, "must have 2 items or more"),
        ({"least": 1}, "must be 2 or more"),
        ({"below": 1.5}, "must be less than 1.0"),
        ({"maybe": "x"}, "must be a whole number or null"),
        ({"line": 1}, "must be text"),
    ],
)
def test_what_msgspec_refuses(data: dict[str, Any], words: str) -> None:
    assert message(convert, Sent, data) == words


def test_a_pattern_has_one_sentence() -> None:
    assert worded(SOMETHING, wordings.of_pattern(SOMETHING)) == SOMETHING
    with pytest.raises(ValueError, match="already"):
        worded(SOMETHING, "must be something else")
