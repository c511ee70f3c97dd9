// People and relations around a customer: a graph, and the same as a table.

import { get } from "./api.js";
import { fill } from "./card.js";
import { drawing } from "./drawing.js";
import { at, el, table } from "./elements.js";
import { customerLink } from "./facts.js";
import { count, date, words } from "./format.js";
import { layout } from "./graph.js";
import { learn } from "./names.js";

const FEW = 200; // customers, unless all are asked for
const MANY = 1000;
const LISTED = 25; // at first
let asked = FEW;
let offered = null; // the customer whose kinds of relations can be chosen

export function watchRelations(shown) {
  const filters = at("relation-filters");
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("change", () => ask(shown(), FEW));
}

/** Relations one away: the choice of another depth or kind ends with the customer. */
export function showRelations(id) {
  offered = null;
  offerKinds([]);
  at("relation-filters").reset();
  return ask(id, FEW);
}

/** Ask the same again, of somebody who changed. */
export const refreshRelations = (id) => ask(id, asked);

function ask(id, limit) {
  asked = limit;
  const query = { ...Object.fromEntries(new FormData(at("relation-filters"))), limit };
  return fill(
    "relations",
    () => get(`v1/customers/${encodeURIComponent(id)}/relations`, query),
    (card, found) => {
      for (const node of found.nodes) learn(node.customer_id, node.name);
      if (offered !== id) offerKinds(found.relations); // also where the first answer was overtaken
      offered = id;
      show(card, found, id);
    },
  );
}

function offerKinds(relations) {
  const kinds = [...new Set(relations.map(({ kind }) => kind))].sort();
  const options = ["", ...kinds].map((value) => el("option", { value }, value ? words(value) : "All"));
  at("relation-kinds").replaceChildren(...options);
}

function show(card, found, id) {
  const others = found.nodes.length - 1;
  if (others < 1) {
    card.says("");
    return card.empty("Nobody is known to be related to this customer.");
  }
  card.says(saysOf(found, others));
  const placed = layout(found);
  const picture = el(
    "div",
    { class: "scroll picture", tabindex: 0, role: "region", "aria-label": "Graph of relations" },
    drawing(placed, "Customers and their relations; the table below says the same"),
  );
  card.body.replaceChildren(picture, rest(found, id), lines(found, LISTED));
  picture.scrollTop = placed.root.y - picture.clientHeight / 2;
  return null;
}

function saysOf({ relations, cut }, others) {
  const people = `${count(others)} ${others === 1 ? "customer" : "customers"}`;
  const all = `${people}, ${count(relations.length)} ${relations.length === 1 ? "relation" : "relations"}.`;
  return cut ? `${all} There are more than that.` : all;
}

function rest({ cut, nodes }, id) {
  if (!cut || nodes.length >= MANY) return "";
  const more = () => ask(id, MANY);
  return el("button", { type: "button", class: "more", onclick: more }, `Ask for up to ${count(MANY)}`);
}

function lines(found, most) {
  const named = new Map(found.nodes.map((node) => [node.customer_id, node]));
  const rows = found.relations.slice(0, most);
  const part = el("div", {}, table(columns(named), rows, { label: "Relations" }));
  if (found.relations.length > most) {
    const all = () => part.replaceWith(lines(found, Infinity));
    const text = `Show all ${count(found.relations.length)}`;
    part.append(el("button", { type: "button", class: "more", onclick: all }, text));
  }
  return part;
}

function columns(named) {
  return [
    { title: "Who", cell: (row) => who(named.get(row.from_id), row.from_id) },
    { title: "Is", cell: (row) => words(row.kind).toLowerCase() },
    { title: "Of", cell: (row) => who(named.get(row.to_id), row.to_id) },
    { title: "As", minor: true, cell: about },
    { title: "Since", minor: true, cell: ({ since }) => dayOf(since) },
    { title: "Until", minor: true, cell: ({ until }) => dayOf(until) },
  ];
}

const dayOf = (moment) => (moment ? date(moment.slice(0, 10)) : "–");

function who(node, id) {
  if (node?.depth === 0) return el("span", { class: "muted" }, "this customer");
  if (!node?.name) return customerLink(id);
  return el("a", { class: "name", href: `#customer=${id}` }, node.name);
}

function about({ role, tier, territory, source }) {
  const known = [
    role && words(role).toLowerCase(),
    tier && `tier ${tier}`,
    territory && words(territory).toLowerCase(),
    source === "registration" && "as registered",
  ];
  return known.filter(Boolean).join(", ") || "–";
}
