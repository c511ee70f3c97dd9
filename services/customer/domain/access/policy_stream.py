"""The access policy as the events so far tell it, and the rule by which it changes."""

from msgspec import Struct, structs

from libs.events.access import AccessChanged

POLICY_STREAM = "access-policy"


class ChangePolicy(Struct, frozen=True, kw_only=True):
    """Put `wanted` in the place of the policy. `keep_reads`: its rules for reads of personal data
    stay as they are, as nothing was said of them."""

    wanted: AccessChanged
    keep_reads: bool


def change(now: AccessChanged | None, command: ChangePolicy) -> tuple[AccessChanged, ...]:
    """The event that follows; none where the policy says so already. None: none was published."""
    wanted = command.wanted
    if command.keep_reads and now:
        wanted = structs.replace(wanted, personal_reads=now.personal_reads)
    return () if now == wanted else (wanted,)
