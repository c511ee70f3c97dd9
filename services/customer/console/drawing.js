// The graph as SVG: boxes that lead to files, by mouse and keyboard, and lines between them.

import { shortId, words } from "./format.js";
import { BOX, ROOM } from "./graph.js";

const SVG = "http://www.w3.org/2000/svg";
const LETTERS = 18; // of a name that fit into a box; Chinese ones take the room of two
const LABEL = 20;
const BEND = 56; // from the box until a line runs straight, with its name above it

function svg(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function drawing({ width, height, boxes, rests, edges }, label) {
  const lines = svg("g", { "aria-hidden": "true" }, ...edges.map(line));
  return svg(
    "svg",
    { class: "graph", width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": label },
    svg("defs", {}, arrow()),
    lines,
    ...boxes.map(box),
    ...rests.map(rest),
    svg("g", { "aria-hidden": "true" }, ...edges.filter(({ tree }) => tree).map(name)),
  );
}

function arrow() {
  const attributes = { id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 8, markerHeight: 8 };
  return svg("marker", { ...attributes, orient: "auto-start-reverse" }, svg("path", { d: "M0 0 L8 4 L0 8z" }));
}

/** From the right of one to the left of the other; within a column, or past one, on the right. */
function line({ from, to, tree, inward, outward }) {
  const start = { x: from.x + BOX.width, y: from.y + BOX.height / 2 };
  const end = { x: tree ? to.x : to.x + BOX.width, y: to.y + BOX.height / 2 };
  return svg("path", {
    class: tree ? "edge" : "edge other",
    d: tree ? branch(start, end) : arc(start, end),
    "marker-start": inward ? "url(#arrow)" : null,
    "marker-end": outward ? "url(#arrow)" : null,
  });
}

const branch = ({ x, y }, end) =>
  `M${x} ${y} C${x + BEND / 2} ${y} ${x + BEND / 2} ${end.y} ${x + BEND} ${end.y} H${end.x}`;

function arc({ x, y }, end) {
  const bend = Math.max(x, end.x) + ROOM.column / 4;
  return `M${x} ${y} C${bend} ${y} ${bend} ${end.y} ${end.x} ${end.y}`;
}

const kinds = (relations) => [...new Set(relations.map(({ kind }) => words(kind).toLowerCase()))].join(", ");

function name({ to, relations }) {
  const attributes = { class: "kind", x: to.x - 12, y: to.y + BOX.height / 2 - 5, "text-anchor": "end" };
  return svg("text", attributes, fitted(kinds(relations), LABEL));
}

function box({ node, x, y }) {
  const about = [words(node.kind ?? "customer"), node.grade && `grade ${node.grade}`].filter(Boolean);
  const title = node.name ?? (node.personal_data === "erased" ? "Erased" : shortId(node.customer_id));
  return svg(
    "a",
    {
      class: node.depth === 0 ? "node root" : "node",
      href: `#customer=${node.customer_id}`,
      "aria-label": [title, ...about].join(", "),
      "data-customer": node.customer_id,
    },
    svg("title", {}, title),
    svg("rect", { x, y, width: BOX.width, height: BOX.height, rx: 9 }),
    svg("text", { class: "who", x: x + 12, y: y + 18 }, fitted(title, LETTERS)),
    svg("text", { class: "about", x: x + 12, y: y + 34 }, about.join(" · ")),
  );
}

function rest({ count, x, y }) {
  return svg("text", { class: "rest", x: x + 12, y: y + BOX.height / 2 }, `and ${count} more, in the table`);
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/** The text cut to this many narrow letters, with an ellipsis where something is left out. */
export function fitted(text, letters) {
  let room = letters;
  let kept = "";
  for (const letter of text) {
    room -= WIDE.test(letter) ? 1.8 : 1;
    if (room < 0) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return kept;
}
