"""SQL put together from parts, each of which carries its own arguments by name."""

from collections.abc import Mapping, Sequence
from typing import Any


class Fragment:
    """SQL with a `{name}` for each argument: Fragment("grade = any({grades})", grades=["A"]).

    An argument that is itself a fragment stands there with arguments of its own. Other braces are
    written twice. The text never comes from a request; values are sent apart from it.
    """

    __slots__ = ("arguments", "text")

    def __init__(self, text: str, /, **arguments: Any) -> None:
        self.text = text
        self.arguments: Mapping[str, Any] = arguments


class Rendering:
    """One statement in the making: the values given so far, which its $1, $2, ... stand for."""

    def __init__(self) -> None:
        self.values: list[Any] = []

    def place(self, value: Any) -> str:
        """The $n of one more value, or the text of a fragment."""
        if isinstance(value, Fragment):
            return self.render(value)
        self.values.append(value)
        return f"${len(self.values)}"

    def render(self, fragment: Fragment) -> str:
        """Text of a fragment with a $n for each of its arguments. Raises KeyError for a `{name}`
        without an argument."""
        places = {name: self.place(value) for name, value in fragment.arguments.items()}
        return fragment.text.format_map(places)


def all_of(conditions: Sequence[Fragment]) -> Fragment:
    """The condition that all of these hold; true where there are none."""
    named = {f"c{number}": condition for number, condition in enumerate(conditions)}
    return Fragment(" and ".join(["true", *(f"({{{name}}})" for name in named)]), **named)


def rendered(fragment: Fragment) -> tuple[str, list[Any]]:
    """A statement as the driver takes it: its text with $1, $2, ... and their values."""
    rendering = Rendering()
    return rendering.render(fragment), rendering.values
