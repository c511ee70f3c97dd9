// One customer's story: how they stand, how they came there, and the events that moved them.

import { get } from "./api.js";
import { fileLink } from "./atrisk.js";
import { cardOf, fill } from "./card.js";
import { showCourse } from "./course.js";
import { at, el, figure, gradeBadge } from "./elements.js";
import { showEvents } from "./events.js";
import { showGradeReason, showRiskReasons, showValueParts } from "./explanation.js";
import { money, share, words } from "./format.js";
import { showNames } from "./names.js";

const REASONS = ["why-risk", "why-value", "why-grade"];
let shown = null;

/** Show `id` from scratch; the same one again is only refreshed. */
export async function showStory(id, places) {
  if (shown !== id) {
    shown = id;
    for (const card of ["course", ...REASONS, "events"].map(cardOf)) {
      card.clear();
      card.says("");
    }
    at("standing").replaceChildren();
    showTitle(id);
  }
  const ask = asker(`v1/valuations/${encodeURIComponent(id)}`);
  const whole = () => ask("/story", { points: 200 });
  const why = () => ask("/explanation");
  const still = (show) => (card, found) => (shown === id ? show(card, found, places) : null);
  await Promise.all([
    fill("course", whole, still(showCourse)),
    fill("events", whole, still(showEvents)),
    fill("why-risk", why, still(showRiskReasons)),
    fill("why-value", why, still(showValueParts)),
    fill("why-grade", why, still(showGradeReason)),
    ask("").then(
      (now) => shown === id && showStanding(now, places),
      () => {},
    ),
  ]);
}

function showTitle(id) {
  const file = fileLink(id, "Customer file");
  at("story-title").replaceChildren("Customer ", el("span", { class: "id" }, id));
  at("story-file").replaceChildren(file ?? "");
  const name = el("span", { "data-named": id });
  showNames(el("div", {}, name)).then(() => {
    if (shown === id && name.textContent)
      at("story-title").replaceChildren(`${name.textContent} `, el("span", { class: "id" }, id));
  });
}

/** Asks each thing once, and again only when it failed. */
function asker(path) {
  const asked = {};
  return (name, query) => {
    asked[name] ??= get(path + name, query).catch((error) => {
      delete asked[name];
      throw error;
    });
    return asked[name];
  };
}

export function leaveStory() {
  shown = null;
}

function showStanding(now, places) {
  const { currency } = now.value;
  const grade = el("span", {}, gradeBadge(now.grade, places));
  at("standing").replaceChildren(
    figure("Grade", grade, now.service_level ? `${now.service_level} service` : "no purchase yet"),
    figure(
      "Churn risk",
      share(now.churn_risk, 1),
      now.churn_band ? `${now.churn_band}, ${words(now.lifecycle).toLowerCase()}` : "",
    ),
    figure(
      "Net value so far",
      money(now.value.net, currency),
      `${money(now.value.revenue, currency)} revenue`,
    ),
    figure("Next 12 months", money(now.value.predicted_12m, currency), "net value expected"),
    figure("Lifetime value", money(now.value.clv, currency), "so far and to come"),
    figure(
      "Credit class",
      words(now.credit_class),
      now.payment_terms ? words(now.payment_terms) : "",
    ),
  );
}
