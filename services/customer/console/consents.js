// What the customer may be contacted for, on which channel, and what that rests on.

import { el, table } from "./elements.js";
import { date, words } from "./format.js";

const lower = (name) => words(name).toLowerCase();

export function showConsents(card, { items }) {
  const allowed = items.filter((item) => item.allowed).length;
  card.says(allowed ? "" : "Nothing is allowed but what needs no consent: service and contracts.");
  card.body.replaceChildren(table(columns(items), items, { label: "Consents" }));
}

/** What is said without a channel holds for all that have no line of their own. */
function channelOf({ purpose, channel }, items) {
  if (channel) return lower(channel);
  return items.some((item) => item.purpose === purpose && item.channel) ? "all others" : "all";
}

const columns = (items) => [
  { title: "Purpose", cell: ({ purpose }) => words(purpose) },
  { title: "Channel", cell: (item) => channelOf(item, items) },
  {
    title: "May we?",
    cell: ({ allowed }) => el("span", { class: "allowed", "data-allowed": allowed }, allowed ? "Yes" : "No"),
  },
  { title: "Why", cell: (item) => el("span", { class: "why" }, whyOf(item)) },
];

function whyOf({ reason, since, until }) {
  const from = since ? ` ${date(since.slice(0, 10))}` : "";
  return `${lower(reason)}${from}${until ? `, until ${date(until.slice(0, 10))}` : ""}`;
}
