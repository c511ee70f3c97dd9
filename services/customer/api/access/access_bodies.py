"""Body of an access policy: for each role and kind of data, whose is read and whose written."""

from typing import Annotated, Any, Literal, Self

from msgspec import structs
from pydantic import AfterValidator, ConfigDict, Field, model_validator

from libs.access.policy import SHORTEST_KEPT, wider
from libs.events.access import AccessChanged, Extent, ReadRules, Scopes
from libs.web.errors.validation import FieldRefused, RequestModel
from libs.web.fields.fields import Code
from services.customer.domain.access.policy_stream import ChangePolicy

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


class ReadRulesBody(RequestModel):
    """Rules for reads of clear personal data at every service: how long each is kept, and above how
    many different customers within an hour one reader is unusual. `grounds` is a code of why."""

    kept_days: Annotated[int, Field(ge=SHORTEST_KEPT, le=3_650, strict=True)]
    unusual_an_hour: Annotated[int, Field(ge=1, le=1_000_000, strict=True)]
    grounds: Code


class AccessBody(RequestModel):
    """The whole policy: it takes the place of the one there is, but for `personal_reads`, which
    stay as they are where they are left out. Null: each service keeps to its settings again."""

    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})

    roles: RolesBody
    personal_reads: ReadRulesBody | None = None


def change_of(body: AccessBody) -> ChangePolicy:
    """The command that a body means."""
    given = "personal_reads" in body.model_fields_set
    return ChangePolicy(wanted=policy_of(body), keep_reads=not given)


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
    rules = body.personal_reads and ReadRules(**body.personal_reads.model_dump())
    return AccessChanged(scopes=scopes, hidden=hidden, personal_reads=rules)


def read_rules_of(policy: AccessChanged) -> ReadRulesBody | None:
    """The rules as they were asked for; None where each service keeps to its settings."""
    rules = policy.personal_reads
    return rules and ReadRulesBody(**structs.asdict(rules))


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
