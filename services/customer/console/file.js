// The file of one customer: each part asks for itself, and fails alone.

import { get } from "./api.js";
import { cardOf, fill, whenLeft } from "./card.js";
import { showAxes } from "./axes.js";
import { showConsents } from "./consents.js";
import { at, el } from "./elements.js";
import { showFigures, showMoney } from "./figures.js";
import { shortId } from "./format.js";
import { refreshHappenings, showChanges, showTimeline, watchHappenings } from "./happenings.js";
import { showFreshness } from "./list.js";
import { announce, followTimeline, leaveTimeline } from "./live.js";
import { statusMark, tagMark } from "./marks.js";
import { learn, showNames } from "./names.js";
import { showContacts, showMore, showProfile } from "./profile.js";
import { refreshRelations, showRelations, watchRelations } from "./relations.js";
import { claims } from "./session.js";
import { staff } from "./staff.js";

const PARTS = ["profile", "contacts", "relations", "money", "axes", "consents", "timeline", "changes"];
let shown = null;
let records = new Set(); // that are the customer who is shown

export function watchFile() {
  watchRelations(() => shown);
  watchHappenings(() => shown);
}

/** Show `id` from scratch. */
export async function showFile(id) {
  shown = id;
  for (const card of [...PARTS, "more"].map(cardOf)) {
    card.clear();
    card.says("");
  }
  at("more").hidden = true;
  at("figures").replaceChildren();
  at("marks").replaceChildren();
  at("file-title").textContent = "Customer";
  at("file-id").textContent = id;
  records = new Set([id]);
  if (!claims().customer_id) followTimeline(id, (changes) => refreshTimeline(id, changes));
  await Promise.all([...facts(id), showRelations(id), showTimeline(id), showChanges(id)]);
}

/** Ask for the parts again that `changes` may have changed; each where nobody is at work in it. */
export function refreshFile(changes) {
  const id = shown;
  const about = ({ customer_ids: ids }) => ids.some((each) => records.has(each));
  const mine = changes.lost ? changes.slice(-1) : changes.filter(about);
  if (id === null || !mine.length) return null;
  announce("This file has changed, and is up to date.");
  return Promise.allSettled([
    ...facts(id, mine.at(-1).after),
    whenLeft("relations", () => refreshRelations(id)),
    whenLeft("changes", () => refreshHappenings("changes", id)),
    whenLeft("timeline", () => refreshHappenings("timeline", id)),
  ]);
}

function refreshTimeline(id, changes) {
  if (shown !== id) return null;
  announce("Something new was recorded of this customer.");
  return Promise.allSettled([
    whenLeft("timeline", () => refreshHappenings("timeline", id)),
    ...facts(id, changes.at(-1).after),
  ]);
}

/** The parts that say what is known now; with what `after` says in it, where that is not late. */
function facts(id, after = "") {
  const path = `v1/customers/${encodeURIComponent(id)}`;
  const overview = once(() => heard(`${path}/overview`, after));
  const still = (show) => async (card, found) => {
    if (shown !== id) return;
    await show(card, found, { id, everybody: await staff() });
    if (shown === id) showNames(card.element);
  };
  const parts = {
    profile: [overview, showHeadAndProfile],
    contacts: [overview, showContacts],
    money: [overview, showMoney],
    axes: [() => get(`${path}/axes`), showAxes],
    consents: [() => get(`${path}/consents`), showConsents],
  };
  return Object.entries(parts).map(([name, [ask, show]]) =>
    whenLeft(name, () => shown === id && fill(name, ask, still(show))),
  );
}

async function heard(path, after) {
  try {
    return await get(path, { after });
  } catch (error) {
    if (!after || (error.status !== 504 && error.status !== 503)) throw error;
    return get(path);
  }
}

export function leaveFile() {
  shown = null;
  leaveTimeline();
}

/** Asks once, and again only when it failed. */
function once(ask) {
  let asked = null;
  return () => {
    asked ??= ask().catch((error) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

function showHeadAndProfile(card, found, context) {
  const { customer, freshness } = found;
  records = new Set([customer.customer_id, ...(customer.members ?? [])]);
  showFreshness(freshness);
  learn(customer.customer_id, customer.name);
  at("file-title").textContent = customer.name ?? nameless(customer);
  document.title = `${shortId(customer.customer_id)} – Rapport customers`;
  at("marks").replaceChildren(statusMark(customer.status), ...customer.tags.map(tagMark));
  showFigures(found);
  showMore(found);
  showProfile(card, found, context);
}

function nameless({ kind, personal_data: visibility }) {
  if (visibility === "erased") return "Customer whose personal data were erased";
  return kind === "person" ? "Person" : "Organization";
}
