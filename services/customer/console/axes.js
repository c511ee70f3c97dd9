// What the customer is on each axis, and who or what says so.

import { el } from "./elements.js";
import { moment, words } from "./format.js";
import { doneBy } from "./staff.js";

const AXES = {
  distance: "Relation",
  purchase_relation: "Buys as",
  temperament: "Temperament",
};

export function showAxes(card, axes, { everybody }) {
  card.says("As somebody set it by hand, or else as it follows from what happened.");
  const names = Object.keys(axes).filter((name) => Array.isArray(axes[name]?.values));
  const rows = names.flatMap((name) => [
    el("dt", {}, AXES[name] ?? words(name)),
    el("dd", {}, valuesOf(axes[name]), el("small", {}, reasonOf(axes[name], everybody))),
  ]);
  card.body.replaceChildren(el("dl", { class: "facts reasons" }, ...rows));
}

const lower = (name) => words(name).toLowerCase();

function valuesOf({ values }) {
  return values.length ? values.map(lower).join(" and ") : el("span", { class: "muted" }, "not known");
}

function reasonOf({ set, derived }, everybody) {
  if (set) return `set ${doneBy(set, everybody)} on ${moment(set.set_at)}: ${lower(set.reason)}`;
  return derived ? lower(derived.reason) : "";
}
