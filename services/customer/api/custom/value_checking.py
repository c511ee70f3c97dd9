"""Values of custom fields in a command: checked, and those to be sealed apart from the others."""

from typing import TypeVar

from msgspec import UnsetType, structs

from libs.events.customer import CustomerRegistered
from libs.web.errors.problems import Problem, invalid_field
from libs.web.errors.validation import FieldRefused, escape
from libs.web.fields.fields import refuse_personal
from services.customer.domain.custom.declarations import CustomFields
from services.customer.domain.custom.values import CheckedValues, checked, decoded, require
from services.customer.domain.customer.commands import ChangeCustomer, RegisterCustomer
from services.customer.domain.customer.custom_values import values_of
from services.customer.domain.customer.state import Customer

_C = TypeVar("_C", RegisterCustomer, ChangeCustomer)


def checked_registration(fields: CustomFields, command: RegisterCustomer) -> RegisterCustomer:
    """The command with its values checked. Raises CustomValueRefused, or a 422 problem."""
    given = {name: value for name, value in command.custom.items() if value is not None}
    require(fields, command.kind, given)
    return _with(command, checked(fields, command.kind, given))


def checked_again(
    fields: CustomFields, before: CustomerRegistered, command: RegisterCustomer
) -> RegisterCustomer:
    """The command as `checked_registration` has it; what was taken then is taken again, whatever
    was declared since."""
    sealed = before.custom_personal or {}
    clear = {name: decoded(text) for name, text in sealed.items() if text is not None}
    given = {name: value for name, value in command.custom.items() if value is not None}
    if given == {**before.custom, **clear}:
        return structs.replace(command, custom=before.custom, custom_personal=dict(sealed))
    return checked_registration(fields, command)


def checked_change(
    fields: CustomFields, state: Customer, command: ChangeCustomer
) -> ChangeCustomer:
    """The command with its values checked for this customer. What is required is neither cleared,
    nor lacking of somebody who becomes a person or an organization. Raises as for registrations."""
    kind = state.kind if isinstance(command.kind, UnsetType) else command.kind
    known = values_of(state)
    values = checked(fields, kind, command.custom, known)
    after = known | command.custom
    if kind == state.kind:
        asked = {name: after[name] for name in command.custom}
        fields = CustomFields(
            {name: fields.fields[name] for name in asked if name in fields.fields}
        )
    require(fields, kind, after)
    return _with(command, values)


def _with(command: _C, values: CheckedValues) -> _C:
    for name, value in values.custom.items():
        if isinstance(value, str):
            _refuse_personal(name, value)
    return structs.replace(command, custom=values.custom, custom_personal=values.personal)


def _refuse_personal(name: str, value: str) -> None:
    """A value that is kept in clear is nobody's address or number."""
    try:
        refuse_personal(value)
    except FieldRefused as refused:
        raise value_refused(name, refused.code, refused.message) from None


def value_refused(name: str, code: str, message: str) -> Problem:
    return invalid_field(f"/custom/{escape(name)}", code, message)
