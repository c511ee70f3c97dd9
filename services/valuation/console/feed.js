// Changes as they arrive: what each customer was told to be, and is now.

import { cardOf } from "./card.js";
import { el, gradeBadge } from "./elements.js";
import { time } from "./format.js";
import { link } from "./atrisk.js";
import { showNames } from "./names.js";

const KEPT = 40;

export function awaitChanges() {
  const card = cardOf("feed");
  if (!card.body.children.length) card.empty("Waiting for the next change.");
}

/** `event` is a crm.valuation.graded.v1, or a crm.valuation.grade_withdrawn.v1. */
export function addChange(event, places) {
  const card = cardOf("feed");
  let list = card.body.querySelector(".changes");
  if (!list) {
    list = el("ol", { class: "changes", "aria-live": "polite", "aria-label": "Live changes" });
    card.body.replaceChildren(list);
  }
  list.prepend(line(event, places));
  showNames(list);
  while (list.children.length > KEPT) list.lastChild.remove();
}

function line(event, places) {
  const now = new Date().toISOString();
  const previous = event.previous_grade;
  const changed = previous && previous !== event.grade;
  const what = !event.grade
    ? [gradeBadge(previous, places), "withdrawn"]
    : changed
    ? [gradeBadge(previous, places), "to", gradeBadge(event.grade, places)]
    : [previous ? "still" : "now", gradeBadge(event.grade, places)];
  const rest = event.grade ? `· ${event.churn_band} risk · ${event.service_level} service` : "";
  return el(
    "li",
    { class: "new", "data-customer": event.customer_id },
    link(event.customer_id),
    el("time", { datetime: now }, time(now)),
    el("span", { class: "what" }, ...what, rest),
  );
}
