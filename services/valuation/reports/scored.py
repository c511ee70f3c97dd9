"""How each customer is valued under the ruling in force, as reports join it."""

from services.valuation.projections.rulings import IN_FORCE

SCORED = f"""(
select s.customer_id, c.first_day, c.last_day, c.order_days, s.currency, s.lifecycle,
    s.churn_risk, s.predicted_12m, s.net as worth, s.grade, s.churn_band
from scores s join customers c on c.customer_id = s.customer_id where s.ruling = {IN_FORCE})"""
