// Whom we are about to lose, the most valuable first; a row leads to the customer's story.

import { addressOf, consoleLink } from "./addresses.js";
import { fill } from "./card.js";
import { get } from "./api.js";
import { at, el, gradeBadge, table } from "./elements.js";
import { count, money, share, shortId, words } from "./format.js";
import { nameOf, showNames } from "./names.js";

const PAGE = 12;

/** `places()` are the grades, the best first. */
export function watchFilters(places) {
  at("filters").addEventListener("change", () => showAtRisk(places));
}

export function showAtRisk(places) {
  const query = { ...Object.fromEntries(new FormData(at("filters"))), limit: PAGE };
  return fill(
    "at-risk",
    () => get("v1/valuations", query),
    (card, page) => {
      if (!page.items.length) return card.empty("Nobody is at that risk. That is good news.");
      const rows = el("div", {});
      card.body.replaceChildren(rows);
      append(rows, [], page, query, places);
    },
  );
}

function append(target, before, page, query, places) {
  const items = [...before, ...page.items];
  const listed = table(columns(places()), items, {
    label: "Customers at risk",
    opens: (row) => `#customer=${row.customer_id}`,
  });
  target.replaceChildren(listed);
  showNames(listed);
  if (!page.next_cursor) return;
  const more = el(
    "button",
    { type: "button", class: "more" },
    `More than ${count(items.length)}: show the next`,
  );
  more.addEventListener("click", async () => {
    more.disabled = true;
    try {
      const next = await get("v1/valuations", { ...query, cursor: page.next_cursor });
      append(target, items, next, query, places);
    } catch (error) {
      more.replaceWith(
        el("p", { class: "state error", role: "alert" }, error.advice || error.message),
      );
    }
  });
  target.append(more);
}

function columns(places) {
  const amount = (name) => (row) => money(row[name], row.currency);
  return [
    { title: "Customer", cell: (row) => link(row.customer_id) },
    { title: "Grade", cell: (row) => gradeBadge(row.grade, places) },
    { title: "Net so far", number: true, cell: amount("net") },
    { title: "Next 12 months", number: true, cell: amount("predicted_12m") },
    { title: "Churn risk", number: true, cell: (row) => riskOf(row.churn_risk) },
    { title: "Phase", cell: (row) => el("span", { class: "phase" }, words(row.lifecycle)) },
    { title: "File", cell: (row) => fileLink(row.customer_id) },
  ].filter(({ title }) => title !== "File" || addressOf("customer"));
}

/** To the customer's story, by name where it is known already; else showNames may find it. */
export function link(id) {
  const name = nameOf(id);
  const attributes = { href: `#customer=${id}`, title: id };
  if (name) return el("a", { ...attributes, class: "name" }, name);
  return el("a", { ...attributes, class: "id", "data-named": id }, shortId(id));
}

export function fileLink(id, text = "File") {
  const label = `File of ${nameOf(id) ?? shortId(id)}`;
  return consoleLink("customer", `customer=${id}`, { class: "away", "aria-label": label }, text);
}

function riskOf(risk) {
  if (risk === null) return "–";
  const meter = el("meter", {
    min: 0,
    max: 1,
    low: 0.5,
    high: 0.8,
    optimum: 0,
    value: risk,
    "aria-hidden": "true",
  });
  return el("span", { class: "risk" }, meter, share(risk));
}
