// Who the customer is: fixed facts, and every name, address, e-mail and phone with where it came from.

import { send } from "./api.js";
import { cardOf } from "./card.js";
import { at, el, table } from "./elements.js";
import { customerLink, fact, facts, filled } from "./facts.js";
import { date, moment, money, words } from "./format.js";
import { announce } from "./live.js";
import { claims } from "./session.js";
import { ownerOf } from "./staff.js";
import { reason } from "./views.js";

const SHOWN_ELSEWHERE = [
  "customer_id", "name", "email", "phone", "personal_data", "status", "status_reason", "no_trade_since",
  "owner", "staff_id", "members", "merged_into", "tags", "contact_points", "version", "hidden", "as_of",
  "basis", "acquisition", "erasure", "registered_at", "external_ids", "kind",
];
const PARTS = [
  "customer", "activity", "totals", "receivables", "standing", "axes", "freshness",
  "freshness_by_part", "people", "last_interactions", "consents", // on cards of their own
];

export function showProfile(card, { customer }, { everybody }) {
  card.says(saysOf(customer));
  card.body.replaceChildren(
    el(
      "dl",
      { class: "facts" },
      ...fact("Kind", words(customer.kind)),
      ...fact("Owner", ownerOf(customer, everybody) ?? "nobody"),
      ...fact("Since", date(customer.registered_at.slice(0, 10))),
      ...statusFacts(customer),
      ...acquired(customer.acquisition),
      ...Object.entries(customer.external_ids ?? {}).flatMap(([system, id]) =>
        fact(`Id in ${system}`, el("span", { class: "id" }, id)),
      ),
      ...mergedFacts(customer),
    ),
    facts(customer, { without: SHOWN_ELSEWHERE }),
  );
}

function saysOf({ personal_data: visibility, hidden, erasure }) {
  const said = [];
  if (visibility === "masked")
    said.push("Names and contact details are masked: your token lacks the scope pii:read.");
  if (visibility === "erased")
    said.push(`Personal data were erased${erasure ? ` on ${moment(erasure.erased_at)}` : ""}.`);
  if (hidden?.length) said.push(`Not shown to your role: ${hidden.map(wordsBelow).join(", ")}.`);
  return said.join(" ");
}

const wordsBelow = (name) => words(name).toLowerCase();

function statusFacts({ status, status_reason: reason, no_trade_since: since }) {
  return [
    ...(reason ? fact(`Why ${status}`, reason) : []),
    ...(since ? fact("No trade since", moment(since)) : []),
  ];
}

function acquired(acquisition) {
  if (!acquisition) return [];
  const { source, referred_by: by, cost } = acquisition;
  return [
    ...fact("Came by", words(source).toLowerCase()),
    ...(by ? fact("Referred by", customerLink(by)) : []),
    ...(cost ? fact("Cost of winning", money(cost.amount, cost.currency)) : []),
  ];
}

function mergedFacts({ customer_id: own, merged_into: survivor, members }) {
  if (survivor) return fact("Merged into", customerLink(survivor));
  const others = members?.slice(1) ?? [];
  if (!others.length) return [];
  const links = others.flatMap((id, at) => [at ? ", " : "", customerLink(id), parting(own, id)]);
  return fact("Also on record as", ...links);
}

/** A way to take a merge back, asked twice; for the roles that may. */
function parting(survivor, id) {
  if (!(claims().roles ?? []).some((role) => role === "admin" || role === "manager")) return "";
  const label = (text) => button.replaceChildren(text);
  const part = async () => {
    if (!button.toggleAttribute("data-sure")) {
      try {
        await send("POST", `v1/customers/${survivor}/unmerge`, { body: { customer_id: id } });
        announce("They are two customers again.");
        at("file-title").focus({ preventScroll: true }); // out of the card, which is shown anew
      } catch (error) {
        announce(reason(error));
      }
    }
    label(button.hasAttribute("data-sure") ? "Really undo the merge?" : "Take the merge back");
  };
  const button = el("button", { type: "button", class: "quiet small", onclick: part });
  label("Take the merge back");
  return button;
}

/** The kinds of contact points, the preferred one of each first. */
export function showContacts(card, { customer }) {
  const points = customer.contact_points ?? [];
  const hidden = KINDS.some((kind) => customer.hidden?.includes(kind));
  if (!points.length) return card.empty(hidden ? "None that your role is shown." : "None is recorded.");
  card.says(customer.personal_data === "masked" ? "Masked: your token lacks the scope pii:read." : "");
  const rows = [...points].sort(
    (one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || other.preferred - one.preferred,
  );
  card.body.replaceChildren(table(COLUMNS, rows, { label: "Contact points" }));
  return null;
}

const KINDS = ["name", "address", "email", "phone"];
const COLUMNS = [
  { title: "Kind", cell: ({ kind }) => (kind === "email" ? "E-mail" : words(kind)) },
  { title: "Value", cell: valueCell },
  { title: "Purpose", cell: ({ purpose }) => (purpose ? wordsBelow(purpose) : "–") },
  { title: "Source", minor: true, cell: ({ source }) => (source ? wordsBelow(source) : "–") },
  { title: "Since", minor: true, cell: ({ since }) => date(since.slice(0, 10)) },
];

function valueCell(point) {
  const value = point.kind === "address" ? addressOf(point.address) : point[point.kind];
  const preferred = point.preferred ? el("small", { class: "preferred" }, "preferred") : null;
  const text = value ?? el("span", { class: "muted" }, "masked");
  return el("div", { class: "value" }, el("span", {}, text), preferred);
}

function addressOf(address) {
  if (!address) return null;
  const place = [address.postal_code, address.city].filter(Boolean).join(" ");
  return [...address.street, place, address.state, address.country].filter(Boolean).join(", ");
}

/** What the overview says that this page has no card for. */
export function showMore(overview) {
  const rest = Object.entries(overview).filter(([name, value]) => !PARTS.includes(name) && filled(value));
  at("more").hidden = rest.length === 0;
  cardOf("more").body.replaceChildren(facts(Object.fromEntries(rest)));
}
