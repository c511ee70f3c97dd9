// Facts of any shape as a list: what an API says and this page was not told of is shown all the same.

import { el } from "./elements.js";
import { count, date, moment, money, shortId, words } from "./format.js";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const CODE = /^[a-z]+(_[a-z0-9]+)+$/;
const CUSTOMER = /customer|merged_into|members|member_id|survivor|referred_by|^(from|to)_id$/;

/** A dl of everything but `without`; what is empty is left away. */
export function facts(found, { without = [] } = {}) {
  const rows = Object.entries(found).filter(([key, value]) => !without.includes(key) && filled(value));
  return el("dl", { class: "facts" }, ...rows.flatMap(([key, value]) => fact(words(key), shown(key, value))));
}

/** One line of it, by a title of your own. */
export function fact(title, ...value) {
  return [el("dt", {}, title), el("dd", {}, ...value)];
}

const isObject = (value) => typeof value === "object" && value !== null;

export function filled(value) {
  if (isObject(value)) return Object.values(value).some(filled);
  return value !== null && value !== undefined && value !== "";
}

/** A value as text or as a part of the page. */
export function shown(key, value) {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return count(value);
  if (Array.isArray(value)) return several(key, value);
  if (isObject(value)) return "amount" in value && "currency" in value ? amount(value) : facts(value);
  return text(key, String(value));
}

function amount({ amount: sum, currency, ...rest }) {
  const text = money(sum, currency);
  return Object.values(rest).some(filled) ? el("div", {}, text, facts(rest)) : text;
}

function several(key, values) {
  if (!values.some(isObject)) {
    const parts = values.flatMap((value, at) => [at ? ", " : "", shown(key, value)]);
    return el("span", {}, ...parts);
  }
  return el("ul", { class: "several" }, ...values.map((value) => el("li", {}, shown(key, value))));
}

function text(key, value) {
  if (ID.test(value)) return CUSTOMER.test(key) ? customerLink(value) : idOf(value);
  if (INSTANT.test(value)) return moment(value);
  if (DAY.test(value)) return date(value);
  return CODE.test(value) ? words(value).toLowerCase() : value;
}

const idOf = (id) => el("span", { class: "id", title: id }, shortId(id));

/** By id, which showNames turns into a name. */
export function customerLink(id) {
  return el("a", { class: "id", href: `#customer=${id}`, title: id, "data-named": id }, shortId(id));
}
