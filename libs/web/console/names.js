// Names of customers, asked of the customer service for many at once: for who may read them.

import { get } from "./api.js";
import { claims } from "./session.js";

const AT_ONCE = 200;
const AGAIN = 60_000; // milliseconds until it is asked again after a failure
const names = new Map(); // by id; null where there is none to be shown
let rest = 0; // not before then

export const nameOf = (id) => names.get(id) ?? null;

export function learn(id, name) {
  if (name) names.set(id, name);
}

/** Put names in place of the ids of everything under `root` marked with `data-named`. */
export async function showNames(root) {
  const marked = [...root.querySelectorAll("[data-named]")];
  await find([...new Set(marked.map((element) => element.dataset.named))]);
  for (const element of marked) rename(element);
}

function rename(element) {
  const name = nameOf(element.dataset.named);
  if (!name) return;
  element.textContent = name;
  element.title = element.dataset.named;
  element.classList.replace("id", "name");
  element.removeAttribute("data-named");
}

async function find(ids) {
  const unknown = ids.filter((id) => !names.has(id));
  if (!mayAsk() || Date.now() < rest) return;
  for (let start = 0; start < unknown.length; start += AT_ONCE) {
    const some = unknown.slice(start, start + AT_ONCE);
    try {
      const query = { ids: some.join(","), limit: AT_ONCE };
      const { items } = await get("v1/customers", query, "customer");
      for (const id of some) names.set(id, null);
      for (const item of items) names.set(item.customer_id, item.name);
    } catch {
      rest = Date.now() + AGAIN; // ids do as well
      return;
    }
  }
}

/** Customers know who they are; without the scope every name would come masked. */
function mayAsk() {
  const { scope = "", customer_id: own } = claims();
  return !own && scope.split(" ").includes("pii:read");
}

export function forgetNames() {
  names.clear();
  rest = 0;
}
