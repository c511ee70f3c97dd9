"""What a sweep reads of a customer: state, what was published, and what was found before."""

from services.valuation.projections.layouts import STATES
from services.valuation.projections.packing import Layout
from services.valuation.projections.scores import SCORES, TERMS_WIDTH, WIDTH
from services.valuation.rules.book import NEVER

# Of what was found before, what must not stay when it is found to be otherwise; and what may
# differ a little.
EXACT = (
    "lifecycle",
    "grade",
    "churn_band",
    "credit_class",
    "computed",
    "payment_terms",
    "credit_limit",
    "review_day",
    "mark",
    "by_hand",
    "piloted",
)
_FOUND = ("due_day", "churn_risk", "revenue", "net", *EXACT)
# A customer's state, what was found before, and what was published of them; `seen` is the version
# of the row of `scores` (0: there is none).
SEEN = Layout(
    **STATES.columns,
    seen="bigint",
    **{name: SCORES.columns[name] for name in _FOUND},
    published=f"text({WIDTH})",
    said_terms=f"text({TERMS_WIDTH})",
    said_limit="bigint",
    said_review="int",
    said_currency="text",
    provisional="boolean",
)
# What stands for NULL, and for everything where there is no row.
_NOTHING = {"churn_risk": "'NaN'", "review_day": str(NEVER)}
_NOTHING_OF = {"smallint": "0::smallint", "boolean": "false"}


def _held(name: str) -> str:
    """A column of `scores` as an array holds it."""
    kind, _, width = SCORES.columns[name].rstrip(")").partition("(")
    if width:
        return f"rpad(coalesce(s.{name}, ''), {width})"
    return f"coalesce(s.{name}, {_NOTHING.get(name) or _NOTHING_OF.get(kind, '0')})"


_states = ", ".join(f"c.{name}" for name in STATES.names)
ASKED = f"""
select {_states}, coalesce(s.xmin::text::bigint, 0), {", ".join(map(_held, _FOUND))},
    rpad(case when p.provisional then '' else coalesce(p.computed, '') end, {WIDTH}),
    rpad(coalesce(p.payment_terms, ''), {TERMS_WIDTH}),
    coalesce(p.credit_limit, 0)::bigint, coalesce(p.review_day, {NEVER}),
    coalesce(p.currency, 'XXX'), coalesce(p.provisional, true)
from customers c
left join scores s on s.ruling = $1 and s.customer_id = c.customer_id and s.customer_id > $2
left join standings p on p.customer_id = c.customer_id and p.customer_id > $2
where c.customer_id > $2 and ($3 or s.due_day is null or s.due_day <= $4)
  and not exists (select from members m where m.member_id = c.customer_id)
order by c.customer_id limit $5"""
