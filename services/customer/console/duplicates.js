// Customers who may be one: why, and what to do about it: dismiss, look at a merge, merge, take back.

import { get, send } from "./api.js";
import { cardOf, fill } from "./card.js";
import { at, el } from "./elements.js";
import { customerLink } from "./facts.js";
import { count, date, words } from "./format.js";
import { announce } from "./live.js";
import { learn, nameOf, showNames } from "./names.js";
import { ownerOf, staff } from "./staff.js";
import { reason } from "./views.js";

const PAGE = 25;
const WHY_NOT = ["other_person", "same_household", "two_branches", "same_name_only"];
let cursors = [null];

export function watchDuplicates() {
  at("duplicate-filters").addEventListener("submit", (event) => event.preventDefault());
  at("duplicate-filters").addEventListener("change", () => showDuplicates());
}

export function showDuplicates() {
  cursors = [null];
  return load();
}

function load() {
  const { state } = Object.fromEntries(new FormData(at("duplicate-filters")));
  const query = { state, limit: PAGE, cursor: cursors.at(-1) };
  return fill(
    "duplicates",
    async () => [await get("v1/duplicates", query), await staff()],
    (card, [page, everybody]) => show(card, page, everybody),
  );
}

function show(card, page, everybody) {
  const { items } = page;
  for (const { customers } of items)
    for (const { customer_id: id, name } of customers) learn(id, name);
  card.says("");
  if (!items.length && cursors.length === 1) return card.empty("No possible duplicates.");
  card.body.replaceChildren(el("ul", { class: "pairs" }, ...items.map((pair) => pairOf(pair, everybody))), pager(page));
  return showNames(card.body);
}

function pager({ next_cursor: next }) {
  if (cursors.length === 1 && !next) return "";
  const turn = (text, possible, change) => {
    const onclick = () => {
      change();
      load().then(() => cardOf("duplicates").element.scrollIntoView({ block: "start" }));
    };
    return el("button", { type: "button", disabled: !possible, onclick }, text);
  };
  return el(
    "nav",
    { class: "pager", "aria-label": "Pages of pairs" },
    turn("Previous", cursors.length > 1, () => cursors.pop()),
    el("span", { class: "muted" }, `Page ${cursors.length}`),
    turn("Next", next, () => cursors.push(next)),
  );
}

const titleOf = ({ customer_id: id }) => nameOf(id) ?? `${id.slice(0, 8)}…`;

function pairOf(pair, everybody) {
  const [one, other] = pair.customers;
  const line = el("li", { class: "pair", "aria-label": `${titleOf(one)} and ${titleOf(other)}` });
  line.append(
    el("p", { class: "who-is-who" }, personOf(one, everybody), el("span", { class: "muted" }, "and"), personOf(other, everybody)),
    el("p", {}, el("b", { class: "score" }, `${count(pair.score)} of 100`), " ", ...reasonsOf(pair)),
    ...dismissed(pair),
    el("div", { class: "doing" }, ...(pair.state === "dismissed" ? [takeBack(line, pair)] : actions(line, pair))),
  );
  return line;
}

function personOf(customer, everybody) {
  const about = [words(customer.kind).toLowerCase(), customer.region, ownerOf(customer, everybody)].filter(Boolean);
  const since = `since ${date(customer.registered_at.slice(0, 10))}`;
  return el(
    "span",
    {},
    customerLink(customer.customer_id),
    el("small", { class: "muted" }, ` ${[...about, since].join(", ")}`),
  );
}

function reasonsOf({ reasons, new_reasons: news }) {
  return reasons.map(({ reason: name, matched, points }) => {
    const fresh = news.includes(name) ? ", new since it was dismissed" : "";
    return el("span", { class: "tag", title: `${matched}: ${points} points${fresh}` }, name === "email" ? "E-mail" : words(name), fresh);
  });
}

function dismissed({ dismissal }) {
  if (!dismissal) return [];
  const day = date(dismissal.dismissed_at.slice(0, 10));
  return [el("p", { class: "muted small" }, `Dismissed on ${day}: ${words(dismissal.reason).toLowerCase()}.`)];
}

function button(text, onclick) {
  return el("button", { type: "button", onclick }, text);
}

function actions(line, pair) {
  return [
    button("Preview merge", () => preview(line, pair, pair.customers)),
    button("Not the same", () => whyNot(line, pair)),
  ];
}

/** Put this in place of what can be done, and the focus into it. */
function offer(line, ...parts) {
  const doing = line.querySelector(".doing");
  doing.replaceChildren(...parts);
  (doing.querySelector("select, button") ?? doing).focus();
}

const back = (line, pair) => button("Cancel", () => offer(line, ...actions(line, pair)));

function whyNot(line, pair) {
  const options = WHY_NOT.map((code) => el("option", { value: code }, words(code)));
  const choice = el("select", {}, ...options);
  const dismiss = () => act(line, () => send("POST", dismissalOf(pair.customers), { body: { reason: choice.value } }), {
    done: "Dismissed: these are two customers.",
    then: () => [takeBack(line, pair)],
  });
  offer(line, el("label", {}, "Why ", choice), button("Dismiss", dismiss), back(line, pair));
}

const dismissalOf = ([one, other]) => `v1/duplicates/${one.customer_id}/${other.customer_id}/dismissal`;

function takeBack(line, pair) {
  const named = pair.dismissal
    ? [pair.dismissal.customer_id, pair.dismissal.other_id].map((id) => ({ customer_id: id }))
    : pair.customers;
  const withdraw = () => act(line, () => send("DELETE", dismissalOf(named), { query: { reason: "looked_again" } }), {
    done: "The dismissal is taken back.",
    then: () => actions(line, pair),
  });
  return button("Take the dismissal back", withdraw);
}

/** What a merge would make of them, asked of the service before anything is done. */
async function preview(line, pair, [survivor, other]) {
  const path = `v1/customers/${survivor.customer_id}/merge-preview`;
  await act(line, () => get(path, { customer_id: other.customer_id }), {
    then: (found) => [
      el("div", { class: "preview" }, ...previewOf(found, survivor, other)),
      button(`Merge into ${titleOf(survivor)}`, () => merge(line, pair, [survivor, other])),
      button("Keep the other one", () => preview(line, pair, [other, survivor])),
      back(line, pair),
    ],
  });
}

function previewOf({ members, survivor, consents }, kept, other) {
  const records = `${count(members.length)} records would be one customer, and can be separated again.`;
  return [
    el("p", {}, el("b", {}, titleOf(kept)), ` keeps name and details; ${titleOf(other)} would count as the same customer.`),
    el("p", {}, survivor.status === "active" ? records : `${records} They would be ${survivor.status}.`),
    ...consents.map(({ purpose, channel, allowed_then: then }) =>
      el("p", { class: "error" }, `${words(purpose)}${channel ? ` by ${channel}` : ""} would ${then ? "" : "no longer "}be allowed.`),
    ),
  ];
}

const regroup = (what, [survivor, other]) =>
  send("POST", `v1/customers/${survivor.customer_id}/${what}`, { body: { customer_id: other.customer_id } });

function merge(line, pair, chosen) {
  const part = () => act(line, () => regroup("unmerge", chosen), {
    done: "They are two customers again.",
    then: () => actions(line, pair),
  });
  return act(line, () => regroup("merge", chosen), {
    done: `They are one customer: ${titleOf(chosen[0])}.`,
    then: () => [button("Take the merge back", part)],
  });
}

/** Do it, say so, and offer what can be done then; a refusal stands beside what was tried. */
async function act(line, work, { done = "", then }) {
  line.querySelector(".refused")?.remove();
  line.setAttribute("aria-busy", "true");
  try {
    const parts = then(await work());
    offer(line, ...(done ? [el("span", { class: "muted" }, done)] : []), ...parts);
    if (done) announce(done);
  } catch (error) {
    line.append(el("p", { class: "error refused", role: "alert" }, reason(error)));
  } finally {
    line.removeAttribute("aria-busy");
  }
}
