"""What a sweep reads of a customer: state, what was published, and what was found before."""

from services.valuation.projections import scores
from services.valuation.projections.layouts import STATES
from services.valuation.projections.packing import Layout
from services.valuation.rules.book import NEVER

_WIDTH = scores.WIDTH
# A customer's state, what was published of them, and what was found before; `seen` is the version
# of that row (0: there is none).
SEEN = Layout(
    **STATES.columns,
    seen="bigint",
    due_day="int",
    lifecycle="smallint",
    churn_risk="float8",
    revenue="float8",
    net="float8",
    grade=f"text({_WIDTH})",
    churn_band=f"text({_WIDTH})",
    credit_class=f"text({_WIDTH})",
    computed=f"text({_WIDTH})",
    payment_terms=f"text({scores.TERMS_WIDTH})",
    credit_limit="bigint",
    review_day="int",
    mark="smallint",
    by_hand="boolean",
    piloted="boolean",
    published=f"text({_WIDTH})",
    said_terms=f"text({scores.TERMS_WIDTH})",
    said_limit="bigint",
    said_review="int",
    said_currency="text",
    provisional="boolean",
)
_states = ", ".join(f"c.{name}" for name in STATES.names)
ASKED = f"""
select {_states}, coalesce(s.xmin::text::bigint, 0), coalesce(s.due_day, 0),
    coalesce(s.lifecycle, 0::smallint), coalesce(s.churn_risk, 'NaN'), coalesce(s.revenue, 0),
    coalesce(s.net, 0), rpad(coalesce(s.grade, ''), {_WIDTH}),
    rpad(coalesce(s.churn_band, ''), {_WIDTH}), rpad(coalesce(s.credit_class, ''), {_WIDTH}),
    rpad(coalesce(s.computed, ''), {_WIDTH}),
    rpad(coalesce(s.payment_terms, ''), {scores.TERMS_WIDTH}), coalesce(s.credit_limit, 0),
    coalesce(s.review_day, {NEVER}), coalesce(s.mark, 0::smallint), coalesce(s.by_hand, false),
    coalesce(s.piloted, false),
    rpad(case when p.provisional then '' else coalesce(p.computed, '') end, {_WIDTH}),
    rpad(coalesce(p.payment_terms, ''), {scores.TERMS_WIDTH}),
    coalesce(p.credit_limit, 0)::bigint, coalesce(p.review_day, {NEVER}),
    coalesce(p.currency, 'XXX'), coalesce(p.provisional, true)
from customers c
left join scores s on s.ruling = $1 and s.customer_id = c.customer_id and s.customer_id > $2
left join standings p on p.customer_id = c.customer_id and p.customer_id > $2
where c.customer_id > $2 and ($3 or s.due_day is null or s.due_day <= $4)
  and not exists (select from members m where m.member_id = c.customer_id)
order by c.customer_id limit $5"""
