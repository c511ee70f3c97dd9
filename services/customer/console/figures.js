// The customer in figures, and the money in each currency.

import { consoleLink } from "./addresses.js";
import { at, el, figure, gradeBadge } from "./elements.js";
import { fact } from "./facts.js";
import { count, date, moment, money, words } from "./format.js";
import { GRADES } from "./marks.js";

export function showFigures({ customer, activity, totals, receivables, standing }) {
  const [most] = byAmount(totals, "purchased");
  const [owed] = byAmount(receivables, "outstanding");
  at("figures").replaceChildren(
    gradeFigure(standing, customer.customer_id),
    figure("Bought", most ? money(most.purchased, most.currency) : "–", boughtNote(activity, totals)),
    figure("Owed", owed ? money(owed.outstanding, owed.currency) : "–", owedNote(owed)),
    figure("Contacts", count(activity.interactions), several(activity.complaints, "complaint")),
    figure("Last contact", dayOf(activity.last_interaction), lastNote(activity.last_interaction)),
    figure("Last purchase", dayOf(activity.last_purchase), amountOf(activity.last_purchase)),
  );
}

const byAmount = (rows, name) => [...rows].sort((one, other) => other[name] - one[name]);
const dayOf = (happened) => (happened ? date(happened.occurred_at.slice(0, 10)) : "never");
const amountOf = (bought) => (bought ? money(bought.amount, bought.currency) : "");
const several = (n, word) => `${count(n)} ${word}${n === 1 ? "" : "s"}`;

function gradeFigure(standing, id) {
  const why = consoleLink("valuation", `customer=${standing?.customer_id ?? id}`, {}, "Why");
  const grade = el("span", { class: "graded" }, gradeBadge(standing?.grade, GRADES));
  const note = standing ? `${standing.churn_band} risk, ${standing.service_level} service` : "not graded yet";
  return figure("Grade", grade, why ? el("span", {}, `${note} · `, why) : note);
}

function boughtNote({ purchases }, totals) {
  const currencies = totals.length > 1 ? `, in ${totals.length} currencies` : "";
  return `${several(purchases, "purchase")}${currencies}`;
}

function owedNote(owed) {
  if (!owed) return "nothing with a due date";
  return Number(owed.overdue) ? `${money(owed.overdue, owed.currency)} overdue` : "none of it overdue";
}

function lastNote(last) {
  if (!last) return "";
  return [last.channel, last.topic ?? last.kind].filter(Boolean).map(lower).join(", ");
}

const lower = (name) => words(name).toLowerCase();

export function showMoney(card, { totals, receivables, standing }) {
  if (!totals.length && !receivables.length && !standing)
    return card.empty("Nothing was bought, and nothing is owed.");
  const parts = totals.map((row) => currencyFacts(row, receivables));
  card.body.replaceChildren(...parts, standing ? terms(standing) : "");
  return null;
}

function currencyFacts(row, receivables) {
  const owed = receivables.find(({ currency }) => currency === row.currency);
  const amount = (name) => money(row[name], row.currency);
  return el(
    "dl",
    { class: "facts" },
    ...fact(`Bought (${several(row.purchases, "purchase")})`, amount("purchased")),
    ...fact("Paid", amount("paid")),
    ...fact("Refunded", amount("refunded")),
    ...fact("Cost to serve", amount("cost_to_serve")),
    ...(owed ? owedFacts(owed) : []),
  );
}

function owedFacts(owed) {
  return [
    ...fact(`Owed (${several(owed.invoices, "invoice")})`, money(owed.outstanding, owed.currency)),
    ...fact(`Overdue (${count(owed.overdue_invoices)})`, money(owed.overdue, owed.currency)),
    ...fact("Oldest due", moment(owed.oldest_due_at)),
  ];
}

function terms({ credit_class: credit, credit_limit: limit, payment_terms: pays }) {
  return el(
    "dl",
    { class: "facts" },
    ...fact("Credit class", lower(credit)),
    ...fact("Credit limit", money(limit.amount, limit.currency)),
    ...fact("Payment terms", lower(pays)),
  );
}
