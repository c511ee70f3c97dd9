"""Body of an access policy: for each role and kind of data, whose is read and whose written."""

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from libs.access.policy import wider
from libs.events.access import AccessChanged, Extent, Scopes
from libs.web.errors.validation import FieldRefused, RequestModel

Hideable = Literal["name", "email", "phone", "external_ids", "acquisition"]
_EXAMPLE: dict[str, Any] = {
    "roles": {
        "agent": {
            "customers": {"read": "team", "write": "own", "hidden": ["phone"]},
            "valuations": {"read": "own", "write": "own"},
        }
    }
}


class ScopesBody(RequestModel):
    """`none`, or whose data of this kind: the caller's `own` customers', their `team`'s, `all`."""

    read: Extent = "all"
    write: Extent = "all"

    @model_validator(mode="after")
    def _reads_what_is_written(self) -> Self:
        if wider(self.write, self.read):
            raise FieldRefused("wider_than_read", "must not have a write wider than its read")
        return self


class CustomerScopesBody(ScopesBody):
    """`hidden`: fields of a customer that are shown to nobody of the role."""

    hidden: Annotated[tuple[Hideable, ...], Field(max_length=5)] = ()


class RoleBody(RequestModel):
    """Kinds of data; what is left out is `all`."""

    customers: CustomerScopesBody = CustomerScopesBody()
    interactions: ScopesBody = ScopesBody()
    valuations: ScopesBody = ScopesBody()
    service: ScopesBody = ScopesBody()


def _all_of_it(role: RoleBody) -> RoleBody:
    if role != RoleBody():
        raise FieldRefused("admin_keeps_all", "must keep all: somebody has to change the policy")
    return role


class RolesBody(RequestModel):
    """Roles of staff; customers see their own data, whatever a policy says."""

    admin: Annotated[RoleBody, AfterValidator(_all_of_it)] = RoleBody()
    manager: RoleBody = RoleBody()
    agent: RoleBody = RoleBody()
    analyst: RoleBody = RoleBody()
    integration: RoleBody = RoleBody()


class AccessBody(RequestModel):
    """The whole policy: it takes the place of the one there is."""

    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})

    roles: RolesBody


def policy_of(body: AccessBody) -> AccessChanged:
    """The policy as an event says it: without what everybody has anyway."""
    scopes: dict[str, dict[str, Scopes]] = {}
    hidden: dict[str, dict[str, tuple[str, ...]]] = {}
    for role in RolesBody.model_fields:
        for kind in RoleBody.model_fields:
            body_scopes: ScopesBody = getattr(getattr(body.roles, role), kind)
            if (wanted := Scopes(read=body_scopes.read, write=body_scopes.write)) != Scopes():
                scopes.setdefault(role, {})[kind] = wanted
            if isinstance(body_scopes, CustomerScopesBody) and body_scopes.hidden:
                hidden.setdefault(role, {})[kind] = tuple(sorted(set(body_scopes.hidden)))
    return AccessChanged(scopes=scopes, hidden=hidden)


def roles_of(policy: AccessChanged) -> RolesBody:
    """The policy as it was asked for, with what everybody has anyway."""
    roles: dict[str, dict[str, dict[str, Any]]] = {}
    for role, kinds in policy.scopes.items():
        for kind, body_scopes in kinds.items():
            scopes = {"read": body_scopes.read, "write": body_scopes.write}
            roles.setdefault(role, {}).setdefault(kind, {}).update(scopes)
    for role, kinds in policy.hidden.items():
        for kind, fields in kinds.items():
            roles.setdefault(role, {}).setdefault(kind, {})["hidden"] = fields
    return RolesBody.model_validate(roles)
