// Members of staff: their names in place of labels and of the subjects that changes are told by.

import { get } from "./api.js";
import { claims } from "./session.js";

let members = null;

/** Everybody who works here, once; nobody where the caller may not know. */
export function staff() {
  members ??= read();
  return members;
}

export function forgetStaff() {
  members = null;
}

async function read() {
  if (claims().customer_id) return [];
  try {
    return (await get("v1/staff", { limit: 1000 })).items;
  } catch {
    members = null;
    return [];
  }
}

/** The name of an owner, by the member of staff they are, or else the label. */
export function ownerOf({ owner, staff_id }, everybody) {
  const member = everybody.find((each) => each.staff_id === staff_id);
  return member?.name ?? owner;
}

/** Who did it, in words: "Kim Berger via crm-console"; empty for older events, which do not say. */
export function doneBy({ actor, via }, everybody) {
  if (!actor) return "";
  return `by ${named(actor, everybody)}${via ? ` via ${via}` : ""}`;
}

function named(actor, everybody) {
  const [kind, rest] = actor.split(/:(.*)/s);
  if (kind === "system") return `the ${rest} service by itself`;
  if (kind === "customer") return "the customer";
  const member = everybody.find((each) => each.subjects.includes(actor));
  if (member?.name) return member.name;
  return kind === "keyed" ? `somebody (${rest.slice(0, 8)}…)` : actor;
}
