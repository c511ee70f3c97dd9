// The list of customers: filters, a page at a time, each row leading to a file.

import { Refused, get } from "./api.js";
import { cardOf, fill, whenLeft } from "./card.js";
import { at, el, gradeBadge, table } from "./elements.js";
import { count, day, lag, shortId, time, words } from "./format.js";
import { announce } from "./live.js";
import { learn } from "./names.js";
import { ownerOf, staff } from "./staff.js";
import { showViews, viewOf, watchViews } from "./views.js";
import { GRADES, statusMark } from "./marks.js";

const PAGE = 25;
const FILTERS = ["owner", "grade", "kind", "region", "status", "tag", "sort"];
const ASKED = ["q", "external_id", ...FILTERS];
const read = new Map(); // by what was asked for, the cursors of the pages up to the one shown
let pages = [null];
let shown = null; // what was asked for, and the rows of it that are there

export function watchList() {
  const filters = at("filters");
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("change", async () => {
    const rest = Object.entries(await spelledOut()).filter(([name]) => !FILTERS.includes(name));
    location.hash = new URLSearchParams({ ...Object.fromEntries(rest), ...chosen(filters) });
  });
  watchViews(spelledOut);
  at("clear").addEventListener("click", (event) => {
    event.preventDefault();
    location.hash = "";
  });
  at("grades").append(...GRADES.map((grade) => el("option", { value: grade }, grade)));
}

const chosen = (form) =>
  Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim() !== ""));

/** What the list is asked, the view that is open written out: all that is searched for, filtered by. */
async function spelledOut() {
  const { view, ...rest } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  try {
    return view ? { ...(await viewOf(view)).query, ...rest } : rest;
  } catch {
    return rest; // the view is gone, or not shared any more
  }
}

/** A view may ask for what has no filter here: what the address says is asked as it is. */
export function showList(query) {
  const asked = { ...Object.fromEntries(ASKED.map((name) => [name, ""])), ...Object.fromEntries(query) };
  showViews(asked.view);
  spelledOut().then(showFilters);
  const key = JSON.stringify(asked);
  if (!read.has(key)) read.set(key, [null]);
  pages = read.get(key);
  suggestOwners();
  return load(asked);
}

function showFilters(query) {
  for (const name of FILTERS) at("filters").elements[name].value = query[name] ?? "";
}

/** Ask for the same page again, once it has what `changes` say; rows that differ are marked. */
export async function refreshList(changes) {
  const asked = shown?.asked;
  if (!asked) return;
  const turn = pages;
  const query = { ...asked, limit: PAGE, cursor: pages.at(-1), after: changes.at(-1).after };
  try {
    const [page, everybody] = [await asSoonAsHeard(query), await staff()];
    if (shown?.asked !== asked || turn !== pages || query.cursor !== pages.at(-1)) return;
    whenLeft("customers", () => {
      if (shown?.asked === asked) renew(page, everybody, asked);
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error; // the next change asks again
  }
}

/** The list with the change in it; as it is where that is late. */
async function asSoonAsHeard({ after, ...query }) {
  try {
    return await get("v1/customers", { ...query, after });
  } catch (error) {
    if (error.status !== 504 && error.status !== 503) throw error;
    return get("v1/customers", query);
  }
}

function renew(page, everybody, asked) {
  const before = new Map(shown.items.map((row) => [row.customer_id, JSON.stringify(row)]));
  const news = page.items.filter((row) => before.get(row.customer_id) !== JSON.stringify(row));
  const card = cardOf("customers");
  const gone = shown.items.length !== page.items.length;
  if (!news.length && !gone) return;
  show(card, page, everybody, asked);
  const rows = [...card.body.querySelectorAll("tbody tr")];
  page.items.forEach((row, at) => rows[at].classList.toggle("changed", news.includes(row)));
  const many = `${count(news.length)} ${news.length === 1 ? "customer has" : "customers have"} changed`;
  announce(`The list is up to date${news.length ? `: ${many}` : ""}.`);
}

function load(asked) {
  const query = { ...asked, limit: PAGE, cursor: pages.at(-1) };
  return fill(
    "customers",
    async () => [await get("v1/customers", query), await staff()],
    (card, [page, everybody]) => show(card, page, everybody, asked),
  );
}

function show(card, page, everybody, asked) {
  showFreshness(page.freshness);
  shown = { asked, items: page.items };
  for (const { customer_id: id, name } of page.items) learn(id, name);
  card.says(masked(page.items) ? "Names are masked: your token lacks the scope pii:read." : "");
  if (!page.items.length && pages.length === 1) return card.empty(nobody(asked));
  const rows = table(columns(everybody), page.items, {
    label: "Customers",
    opens: (row) => `customer=${row.customer_id}`,
  });
  card.body.replaceChildren(rows, pager(page, asked));
  return null;
}

const masked = (items) => items.some((item) => item.personal_data === "masked");

function nobody(asked) {
  const narrowed = Object.keys(asked).some((name) => name !== "sort" && asked[name]);
  return narrowed ? "Nobody fits that. Take a filter away, or search for less." : "No customers yet.";
}

function columns(everybody) {
  return [
    { title: "Customer", cell: nameCell },
    { title: "Kind", minor: true, cell: (row) => words(row.kind) },
    { title: "Grade", cell: (row) => gradeBadge(row.grade, GRADES) },
    { title: "Owner", cell: (row) => ownerOf(row, everybody) ?? "–" },
    { title: "Region", minor: true, cell: (row) => row.region ?? "–" },
    { title: "Status", cell: (row) => statusMark(row.status) },
    { title: "Since", minor: true, cell: (row) => day(row.registered_at) },
  ];
}

function nameCell(row) {
  const href = `#customer=${row.customer_id}`;
  const merged = row.merged_into ? el("small", { class: "muted" }, " merged") : null;
  if (row.name) return el("span", { class: "name" }, el("a", { href }, row.name), merged);
  const left = row.personal_data === "erased" ? el("small", { class: "muted" }, " erased") : null;
  const link = el("a", { class: "id", href, title: row.customer_id }, shortId(row.customer_id));
  return el("span", { class: "name" }, link, left, merged);
}

function pager(page, asked) {
  const turn = (change) => () => {
    change();
    load(asked).then(() => cardOf("customers").element.scrollIntoView({ block: "nearest" }));
  };
  const button = (text, possible, change) =>
    el("button", { type: "button", disabled: !possible, onclick: turn(change) }, text);
  if (pages.length === 1 && !page.next_cursor) return "";
  return el(
    "nav",
    { class: "pager", "aria-label": "Pages" },
    button("Previous", pages.length > 1, () => pages.pop()),
    el("span", { class: "muted" }, `Page ${pages.length}`),
    button("Next", page.next_cursor, () => pages.push(page.next_cursor)),
  );
}

export function showFreshness(freshness) {
  const heard = freshness && Date.parse(freshness.as_of) > 0;
  at("fresh").textContent = heard
    ? `As of ${time(freshness.as_of)}, ${lag(freshness.lag_seconds)}`
    : "Nothing heard yet";
}

async function suggestOwners() {
  const labels = (await staff()).flatMap(({ name, owner_labels }) =>
    owner_labels.map((value) => el("option", { value }, name ?? value)),
  );
  at("owners").replaceChildren(...labels);
}
