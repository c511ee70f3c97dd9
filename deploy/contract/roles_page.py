"""`python -m deploy.contract.roles_page`: write docs/roles.md from the rules of all routes."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from deploy.contract.openapi import api
from deploy.local.settings import SERVICES
from libs.web.gate.roles import RouteRoles, roles_table

PAGE = Path(__file__).parents[2] / "docs" / "roles.md"
COLUMNS = ("admin", "manager", "agent", "analyst", "integration", "customer")
INTRODUCTION = """\
# Roles and routes

Which role may call what: written by `make contract` from the rules of the routes. A customer sees
and changes what is their own alone. Of whose data somebody with a role sees what is a matter of
[scopes](authentication.md#scopes).
"""


def page(tables: Mapping[str, Iterable[RouteRoles]]) -> str:
    """Markdown with a table for each service, in the order of paths."""
    return INTRODUCTION + "".join("".join(_table(*each)) for each in tables.items())


def _table(service: str, routes: Iterable[RouteRoles]) -> Iterator[str]:
    yield f"\n## {service}\n\n| route | {' | '.join(COLUMNS)} |\n|---|{'---|' * len(COLUMNS)}\n"
    for route in routes:
        marks = " | ".join("x" if role in route.roles else "" for role in COLUMNS)
        yield f"| `{route.method} {route.path}` | {marks} |\n"


async def tables() -> dict[str, list[RouteRoles]]:
    """Routes of each service with their roles."""
    return {name: roles_table((await api(name)).routes) for name in SERVICES}


if __name__ == "__main__":
    PAGE.write_text(page(asyncio.run(tables())))
