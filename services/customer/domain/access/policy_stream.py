"""The access policy as the events so far tell it, and the rule by which it changes."""

from libs.events.access import AccessChanged

POLICY_STREAM = "access-policy"


def change(now: AccessChanged | None, wanted: AccessChanged) -> tuple[AccessChanged, ...]:
    """The event that follows; none where the policy says so already. None: none was published."""
    return () if now == wanted else (wanted,)
