// Small marks of a customer: status, tags; and the usual grades, the best first.

import { el } from "./elements.js";
import { words } from "./format.js";

export const GRADES = ["A", "B", "C"]; // of a policy that says nothing else

export function statusMark(status) {
  return el("span", { class: "status", "data-status": status }, words(status));
}

export function tagMark(tag) {
  return el("a", { class: "tag", href: `#${new URLSearchParams({ tag })}` }, tag);
}
