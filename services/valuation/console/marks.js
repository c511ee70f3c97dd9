// The marks of a story's chart: what each kind of event looks like, and the key to them.

import { el } from "./elements.js";
import { words } from "./format.js";

const MARKS = {
  purchase: { symbol: "circle", colour: "value", sign: "●" },
  refund: { symbol: "triangle-down", colour: "warn", sign: "▼" },
  complaint: { symbol: "x", colour: "bad", sign: "✕" },
  payment: { symbol: "circle-open", colour: "good", sign: "○" },
  interaction: { symbol: "line-ns-open", colour: "muted", sign: "│" },
  registration: { symbol: "star", colour: "muted", sign: "★" },
};
const OTHERS = { symbol: "square-open", colour: "muted", sign: "□" };
const LINES = [
  ["churn risk", { colour: "bad", sign: "━" }],
  ["net so far", { colour: "value", sign: "━" }],
  ["next 12 months", { colour: "coming", sign: "╍" }],
];
export const GRADE = { symbol: "diamond", colour: "coming", sign: "◆" };

export const markOf = (kind) => MARKS[kind] ?? OTHERS;
export const kindsOf = (events) => {
  const found = new Set(events.map((event) => event.kind));
  const known = Object.keys(MARKS).filter((kind) => found.delete(kind));
  return [...known, ...found];
};

export function legend(events) {
  const kinds = kindsOf(events).map((kind) => [kind, markOf(kind)]);
  const keys = [...LINES, ...kinds, ["change of grade", GRADE]];
  return el(
    "p",
    { class: "legend", "aria-hidden": "true" },
    ...keys.map(([name, mark]) =>
      el("span", { "data-mark": mark.sign, style: `--mark: var(--${mark.colour})` }, words(name)),
    ),
  );
}
