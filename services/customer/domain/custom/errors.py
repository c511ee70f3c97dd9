"""Refusals of declarations and values of custom fields."""


class NoChoices(Exception):
    code = "choices_needed"
    pointer = "/choices"


class ChoicesOfAnotherKind(Exception):
    code = "no_choice"
    pointer = "/choices"


class TooManyFields(Exception):
    code = "too_many_fields"


class FieldChanged(Exception):
    """Values there are would no longer be what they are: `field` of a declaration stays."""

    code = "declared_otherwise"

    def __init__(self, field: str) -> None:
        super().__init__(f"{field} stays as it was declared")
        self.field = field


class FieldNarrowed(Exception):
    """Whoever has values already keeps them."""

    code = "holders_narrowed"
    pointer = "/holders"


class CustomValueRefused(Exception):
    """A value, or the lack of one, of the field `name`; `message` repeats nothing that was sent."""

    def __init__(self, name: str, code: str, message: str) -> None:
        super().__init__(f"{name}: {code}")
        self.name = name
        self.code = code
        self.message = message
