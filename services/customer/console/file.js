// The file of one customer: each part asks for itself, and fails alone.

import { get } from "./api.js";
import { cardOf, fill } from "./card.js";
import { showAxes } from "./axes.js";
import { showConsents } from "./consents.js";
import { at, el } from "./elements.js";
import { showFigures, showMoney } from "./figures.js";
import { shortId } from "./format.js";
import { showChanges, showTimeline, watchHappenings } from "./happenings.js";
import { showFreshness } from "./list.js";
import { statusMark, tagMark } from "./marks.js";
import { learn, showNames } from "./names.js";
import { showContacts, showMore, showProfile } from "./profile.js";
import { showRelations, watchRelations } from "./relations.js";
import { staff } from "./staff.js";

const PARTS = ["profile", "contacts", "relations", "money", "axes", "consents", "timeline", "changes"];
let shown = null;

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
  const path = `v1/customers/${encodeURIComponent(id)}`;
  const overview = once(() => get(`${path}/overview`));
  const still = (show) => async (card, found) => {
    if (shown !== id) return;
    await show(card, found, { id, everybody: await staff() });
    if (shown === id) showNames(card.element);
  };
  await Promise.all([
    fill("profile", overview, still(showHeadAndProfile)),
    fill("contacts", overview, still(showContacts)),
    fill("money", overview, still(showMoney)),
    fill("axes", () => get(`${path}/axes`), still(showAxes)),
    fill("consents", () => get(`${path}/consents`), still(showConsents)),
    showRelations(id),
    showTimeline(id),
    showChanges(id),
  ]);
}

export function leaveFile() {
  shown = null;
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
