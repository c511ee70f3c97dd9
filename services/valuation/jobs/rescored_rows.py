"""Rows that a rescoring reads of customers: state, last publication, and earlier scores."""

from services.valuation.domain.customer.columns import NEVER
from services.valuation.storage.layouts import WEIGHED
from services.valuation.storage.packing import Layout
from services.valuation.storage.scores import SCORES, TERMS_WIDTH, WIDTH

_FOUND = ("due_day", "churn_risk", "revenue", "net", "digest")
# A customer's state, what was found before, and what was published of them; `seen` is the version
# of the row of `scores` (0: there is none).
ROWS = Layout(
    **WEIGHED.columns,
    seen="xid",
    **{name: SCORES.columns[name] for name in _FOUND},
    published=f"text({WIDTH})",
    said_terms=f"text({TERMS_WIDTH})",
    said_limit="bigint",
    said_review="int",
    said_currency="text",
    provisional="boolean",
)


def _held(name: str) -> str:
    """A column of `scores` as an array holds it: 0 where there is no row, NaN for no risk."""
    nothing = "'NaN'" if name == "churn_risk" else 0
    return f"coalesce(s.{name}, {nothing})"


_states = ", ".join(f"c.{name}" for name in WEIGHED.names)
# Text is cast to be padded: that costs a third of rpad.
SELECTED = f"""
select {_states}, coalesce(s.xmin, '0'::xid), {", ".join(map(_held, _FOUND))},
    (case when p.provisional then '' else coalesce(p.computed, '') end)::char({WIDTH}),
    coalesce(p.payment_terms, '')::char({TERMS_WIDTH}),
    coalesce(p.credit_limit, 0)::bigint, coalesce(p.review_day, {NEVER}),
    coalesce(p.currency, 'XXX'), coalesce(p.provisional, true)
from customers c
left join scores s on s.ruling = $1 and s.customer_id = c.customer_id and s.customer_id > $2
left join standings p on p.customer_id = c.customer_id and p.customer_id > $2
where c.customer_id > $2 and ($3 or s.due_day is null or s.due_day <= $4)
  and not exists (select from members m where m.member_id = c.customer_id)
order by c.customer_id limit $5"""
