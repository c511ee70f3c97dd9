// What happened: the timeline of the interaction service, and the changes of the file itself.

import { get } from "./api.js";
import { cardOf, fill } from "./card.js";
import { at, el } from "./elements.js";
import { facts } from "./facts.js";
import { count, moment, money, words } from "./format.js";
import { showNames } from "./names.js";
import { doneBy, staff } from "./staff.js";

const PAGE = 50;
const LISTED = 15; // at first
const loaded = { timeline: [], changes: [] };
// The kinds of events of a purchase, which are named by what happened to it.
const KINDS = {
  paid: "payment",
  refunded: "refund",
  written_off: "write-off",
  disputed: "dispute",
  dispute_settled: "dispute",
  voided: "correction",
  movement_voided: "correction",
};
const QUIET = new Set(["currency", "owner"]);
let customer = () => null;

export function watchHappenings(shown) {
  customer = shown;
  at("timeline-filters").addEventListener("submit", (event) => event.preventDefault());
  at("timeline-filters").addEventListener("change", () => list("timeline", customer()));
}

export const showTimeline = (id) => begin("timeline", id, "interaction");
export const showChanges = (id) => begin("changes", id, "");

/** A filter stays within one customer: the next one starts with all kinds. */
function begin(name, id, service) {
  loaded[name] = { items: [], next: null, service, all: false };
  if (name === "timeline") at("timeline-kinds").value = "";
  return more(name, id);
}

const pathOf = (name, id) =>
  `v1/customers/${encodeURIComponent(id)}/${name === "timeline" ? "timeline" : "history"}`;

function more(name, id) {
  const state = loaded[name];
  const query = { limit: PAGE, cursor: state.next };
  return fill(
    name,
    () => get(pathOf(name, id), query, state.service),
    async (_, page) => {
      if (customer() !== id || loaded[name] !== state) return;
      state.items.push(...page.items);
      state.next = page.next_cursor;
      state.masked = page.personal_data === "masked";
      if (name === "timeline") offerKinds(state.items);
      await list(name, id);
    },
  );
}

function offerKinds(items) {
  const select = at("timeline-kinds");
  const kinds = [...new Set(items.map((item) => kindOf(item.type)))].sort();
  const offered = ["", ...kinds];
  if ([...select.options].map((option) => option.value).join() === offered.join()) return;
  const chosen = select.value;
  select.replaceChildren(...offered.map((value) => el("option", { value }, value ? words(value) : "All")));
  select.value = offered.includes(chosen) ? chosen : "";
}

async function list(name, id) {
  const card = cardOf(name);
  const state = loaded[name];
  const everybody = await staff();
  if (customer() !== id || loaded[name] !== state) return;
  const kind = name === "timeline" ? at("timeline-kinds").value : "";
  const found = state.items.filter((item) => !kind || kindOf(item.type) === kind);
  card.says(saysOf(state, found, kind));
  if (!found.length && !state.next)
    return card.empty(name === "timeline" ? "Nothing was recorded yet." : "No change was recorded.");
  const listed = state.all ? found : found.slice(0, LISTED);
  const lines = listed.map((item) => line(item, everybody, state.service === ""));
  card.body.replaceChildren(el("ol", { class: "happenings" }, ...lines), buttons(name, id, found, listed));
  showNames(card.body);
}

function saysOf({ items, next, masked }, found, kind) {
  const said = [];
  if (kind) said.push(`${count(found.length)} of the newest ${count(items.length)} are of this kind.`);
  else if (items.length) said.push(next ? `The newest ${count(items.length)}.` : `${count(items.length)} in all.`);
  if (masked) said.push("Texts are masked: your token lacks the scope pii:read.");
  return said.join(" ");
}

function buttons(name, id, found, listed) {
  const state = loaded[name];
  const open = () => {
    state.all = true;
    return found.length > listed.length ? list(name, id) : more(name, id);
  };
  if (found.length === listed.length && !state.next) return "";
  const text = found.length > listed.length ? `Show ${count(found.length)}` : "Show older ones";
  return el("button", { type: "button", class: "more", onclick: open }, text);
}

/** `crm.purchase.paid.v1` -> `payment`; `crm.interaction.cost_recorded.v1` -> `cost`. */
function kindOf(type) {
  const [, subject, what] = type.split(".");
  if (KINDS[what]) return KINDS[what];
  const [first, ...rest] = what.split("_");
  return rest.length && subject !== "customer" ? first : subject;
}

/** `crm.purchase.recorded.v1` -> `Purchase recorded`; of the file itself only what happened. */
function titleOf({ type, data }, own) {
  const [, subject, what] = type.split(".");
  if (data.kind === "complaint") return "Complaint";
  return words(own || what.includes("_") ? what : `${subject} ${what}`);
}

function line(item, everybody, own) {
  const who = [moment(item.occurred_at), doneBy(item, everybody)].filter(Boolean).join(", ");
  const { note, reason, topic_text: said, ...rest } = item.data;
  const text = note ?? said ?? reason;
  return el(
    "li",
    { "data-event": item.event_id, class: item.voided ? "voided" : null },
    el("p", { class: "what" }, el("b", {}, titleOf(item, own)), summaryOf(rest, everybody)),
    text ? el("p", { class: "text" }, text) : null,
    el("p", { class: "who" }, el("time", { datetime: item.occurred_at }, who)),
    item.voided ? el("p", { class: "who" }, `Taken back: ${item.voided.reason ?? "without a reason"}`) : null,
    el("details", {}, el("summary", {}, "All of it"), facts({ ...item.data, event_id: item.event_id })),
  );
}

function summaryOf(data, everybody) {
  const worth = data.amount ? data : data.cost;
  const member = everybody.find(({ staff_id: id }) => id === data.staff_id);
  const parts = worth?.currency ? [money(worth.amount, worth.currency)] : [];
  if (member?.name) parts.push(`to ${member.name}`);
  for (const [key, value] of Object.entries(data)) {
    if (isCode(value) && !QUIET.has(key)) parts.push(words(value).toLowerCase());
    else if (Array.isArray(value) && value.every(isCode)) parts.push(`${words(key).toLowerCase()} ${value.join(", ")}`);
  }
  return parts.length ? el("span", {}, ` ${parts.join(" · ")}`) : null;
}

/** A word of ours, such as `in_person`: no text that somebody wrote, no id, no moment. */
const isCode = (value) => typeof value === "string" && /^[a-z][a-z0-9_-]{0,29}$/.test(value);
