// What happened: the timeline of the interaction service, and the changes of the file itself.

import { get } from "./api.js";
import { cardOf, fill } from "./card.js";
import { at, el } from "./elements.js";
import { facts } from "./facts.js";
import { count, moment, money, words } from "./format.js";
import { showNames } from "./names.js";
import { doneBy, staff } from "./staff.js";
import { beginTimelineFilters, timelineQuery, watchTimelineFilters } from "./timeline_filters.js";

const PAGE = 50;
const MOST = 1000; // that are asked for at once
const LISTED = 15; // at first
const loaded = { timeline: { items: [] }, changes: { items: [] } };
const EMPTY = { timeline: "Nothing was recorded yet.", changes: "No change was recorded." };
const QUIET = new Set(["currency", "owner"]);
let customer = () => null;

export function watchHappenings(shown) {
  customer = shown;
  watchTimelineFilters(() => begin("timeline", customer(), "interaction", timelineQuery()));
}

export function showTimeline(id) {
  beginTimelineFilters();
  return begin("timeline", id, "interaction");
}
export const showChanges = (id) => begin("changes", id, "");

/** Load as many again as there are, from the newest on: what is open stays open. */
export async function refreshHappenings(name, id) {
  const before = loaded[name];
  const limit = Math.min(Math.max(PAGE, before.items.length), MOST);
  const page = await get(pathOf(name, id), { ...before.filters, limit }, before.service);
  if (customer() !== id || loaded[name] !== before) return;
  before.items = page.items;
  before.next = page.next_cursor;
  const body = cardOf(name).body;
  const opened = [...body.querySelectorAll("details[open]")].map((each) => each.closest("li").dataset.event);
  await list(name, id);
  for (const each of opened) body.querySelector(`[data-event="${each}"] details`)?.setAttribute("open", "");
}

/** Load from the newest on; `filters` are the service's own, so nothing that fits is left out. */
function begin(name, id, service, filters = {}) {
  loaded[name] = { items: [], next: null, service, filters, all: false };
  return more(name, id);
}

const pathOf = (name, id) =>
  `v1/customers/${encodeURIComponent(id)}/${name === "timeline" ? "timeline" : "history"}`;

function more(name, id) {
  const state = loaded[name];
  const query = { ...state.filters, limit: PAGE, cursor: state.next };
  return fill(
    name,
    () => get(pathOf(name, id), query, state.service),
    async (_, page) => {
      if (customer() !== id || loaded[name] !== state) return;
      state.items.push(...page.items);
      state.next = page.next_cursor;
      state.masked = page.personal_data === "masked";
      await list(name, id);
    },
  );
}

async function list(name, id) {
  const card = cardOf(name);
  const state = loaded[name];
  const everybody = await staff();
  if (customer() !== id || loaded[name] !== state) return;
  const found = state.items;
  card.says(saysOf(state));
  if (!found.length && !state.next) return card.empty(filtered(state) ? "Nothing fits that." : EMPTY[name]);
  const listed = state.all ? found : found.slice(0, LISTED);
  const lines = listed.map((item) => line(item, everybody, state.service === ""));
  card.body.replaceChildren(el("ol", { class: "happenings" }, ...lines), buttons(name, id, found, listed));
  showNames(card.body);
}

const filtered = ({ filters }) => Object.values(filters).some(Boolean);

function saysOf(state) {
  const { items, next, masked } = state;
  const said = [];
  const fit = filtered(state) ? " that fit" : "";
  if (items.length) said.push(next ? `The newest ${count(items.length)}${fit}.` : `${count(items.length)}${fit || " in all"}.`);
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
