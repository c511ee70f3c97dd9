"""The rule of domain.contact.priority as SQL, on a row `s` of `standings`.

Spelt out from the rule's own constants rather than joined as parameters: a join with an array cost
half of the query's time with 10,000 contacts waiting.
"""

from datetime import timedelta

from services.callcenter.domain.contact.priority import GREEN_CHANNEL, HEAD_STARTS, KEY_GRADES


def _interval(time: timedelta) -> str:
    return f"interval '{time.total_seconds()} seconds'"


_CASES = " ".join(f"when '{grade}' then {_interval(t)}" for grade, t in HEAD_STARTS.items())
_KEY = ", ".join(f"'{grade}'" for grade in sorted(KEY_GRADES))

HEAD_START = f"case s.grade {_CASES} else interval '0' end"
# An owner who is staff is meant by that alone, where the agent is staff as well.
OWN_KEY_CUSTOMER = f"""case when s.grade in ({_KEY}) and (s.staff_id = any({{staff}})
        or s.owner = any({{names}}) and (s.staff_id is null or cardinality({{staff}}) = 0))
    then {_interval(GREEN_CHANNEL)} else interval '0' end"""
