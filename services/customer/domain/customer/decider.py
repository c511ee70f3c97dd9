"""The rules about customers: what follows from a command, given what has happened."""

from datetime import datetime, timedelta

from msgspec import UNSET, UnsetType, structs

from libs.events.customer import (
    CustomerChanged,
    CustomerErased,
    CustomerRegistered,
    CustomerStatusChanged,
    OwnerAssigned,
)
from libs.money.withdrawn import refuse_withdrawn
from services.customer.domain.customer.commands import (
    AddContactPoint,
    AssignOwner,
    ChangeContactPoint,
    ChangeCustomer,
    ChangeStatus,
    ChangeTags,
    CustomerCommand,
    EraseCustomer,
    RegisterCustomer,
    RemoveContactPoint,
)
from services.customer.domain.customer.contacting import FileEvent, contact, followed_by_list
from services.customer.domain.customer.custom_values import CUSTOM, different_values
from services.customer.domain.customer.errors import (
    BeforeTheLastOwner,
    CustomerAlreadyRegistered,
    CustomerIsErased,
    CustomerIsMerged,
    CustomerNotFound,
    OccurredTooFarAhead,
    OwnedOnlyLater,
    ReferredByThemselves,
)
from services.customer.domain.customer.state import Customer, CustomerEvent
from services.customer.domain.customer.tagging import tag

CLOCKS_DIFFER_AT_MOST = timedelta(days=1)


def decide(
    state: Customer | None, command: CustomerCommand, now: datetime
) -> tuple[CustomerEvent, ...]:
    """The events that follow; none when everything is already as asked."""
    match state, command:
        case None, RegisterCustomer():
            return register(command, now)
        case None, _:
            raise CustomerNotFound
        case Customer(erased=True), EraseCustomer():
            return ()
        case Customer(erased=True), _:
            raise CustomerIsErased
        case Customer(), RegisterCustomer():
            return _register_again(state, command)
        case Customer(merged=True), _:
            raise CustomerIsMerged(state.merged_into)
        case Customer(), ChangeCustomer():
            return _change(state, command, now)
        case Customer(), AssignOwner():
            return _assign(state, command, now)
        case Customer(), AddContactPoint() | ChangeContactPoint() | RemoveContactPoint():
            return contact(state, command, now)
        case Customer(), ChangeTags():
            return tag(state, command)
        case Customer(), ChangeStatus():
            return _change_status(state, command, now)
        case Customer(), EraseCustomer():
            return (CustomerErased(customer_id=state.customer_id),)


def assigned_at(state: Customer, command: AssignOwner, now: datetime) -> datetime:
    """The moment the new owner begins: never before the one there is, however clocks differ."""
    return command.since or max(now, state.owner_since or now)


def register(
    command: RegisterCustomer, now: datetime, owner: AssignOwner | None = None
) -> tuple[CustomerRegistered | OwnerAssigned, ...]:
    """Decide as `decide` does where there is no customer yet; `owner` is theirs from the start."""
    if command.occurred_at and command.occurred_at > now + CLOCKS_DIFFER_AT_MOST:
        raise OccurredTooFarAhead
    if command.acquisition and command.acquisition.referred_by == command.customer_id:
        raise ReferredByThemselves
    if command.acquisition and (cost := command.acquisition.cost):
        occurred_at = command.occurred_at or now
        refuse_withdrawn("/acquisition/cost/currency", cost.currency, occurred_at)
    registration = _registration(command)
    if owner is None:
        return (registration,)
    assigned = OwnerAssigned(
        customer_id=command.customer_id, owner=owner.owner, staff_id=owner.staff_id
    )
    return (registration, assigned)


def _register_again(state: Customer, command: RegisterCustomer) -> tuple[()]:
    """The same registration changes nothing; whatever was changed since then stays changed."""
    same_day = command.occurred_at in (None, state.registered_at)
    if same_day and _registration(command) == state.registration:
        return ()
    raise CustomerAlreadyRegistered


def _registration(command: RegisterCustomer) -> CustomerRegistered:
    content = structs.asdict(command)
    del content["occurred_at"]
    content["custom_personal"] = command.custom_personal or None
    return CustomerRegistered(**content)


def _change(state: Customer, command: ChangeCustomer, now: datetime) -> tuple[FileEvent, ...]:
    given = structs.asdict(command)
    if not isinstance(command.external_ids, UnsetType):
        given["external_ids"] = _merged(state.external_ids, command.external_ids)
    different = {
        field: value
        for field, value in given.items()
        if field not in (*CUSTOM, "source")
        and value is not UNSET
        and value != getattr(state, field)
    }
    different |= different_values(state, command)
    if not different:
        return ()
    changed = CustomerChanged(customer_id=state.customer_id, source=command.source, **different)
    return (*followed_by_list(state, changed, now), changed)


def _merged(ids: dict[str, str], patch: dict[str, str | None]) -> dict[str, str]:
    return {system: id for system, id in (ids | patch).items() if id is not None}


def _change_status(
    state: Customer, command: ChangeStatus, now: datetime
) -> tuple[CustomerStatusChanged, ...]:
    """Trade ends once: another reason, or closing who is suspended, does not move that moment."""
    if (command.status, command.reason) == (state.status, state.status_reason):
        return ()
    return (
        CustomerStatusChanged(
            customer_id=state.customer_id,
            status=command.status,
            previous=state.status,
            since=None if command.status == "active" else state.no_trade_since or now,
            reason=command.reason,
        ),
    )


def _assign(state: Customer, command: AssignOwner, now: datetime) -> tuple[OwnerAssigned, ...]:
    """Owners follow one another in time, or nobody could say whose a day was."""
    if command.since and command.since > now:
        raise OwnedOnlyLater
    if command.since and state.owner_since and command.since < state.owner_since:
        raise BeforeTheLastOwner
    if (command.owner, command.staff_id) == (state.owner, state.staff_id):
        return ()
    return (
        OwnerAssigned(
            customer_id=state.customer_id,
            owner=command.owner,
            staff_id=command.staff_id,
            hand_over_id=command.hand_over_id,
        ),
    )
