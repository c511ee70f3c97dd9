// The page: who is let in, what is shown, when it is asked again.

import { consoleLink, goToConsole, readAddresses } from "./addresses.js";
import { Refused, get } from "./api.js";
import { showAtRisk, watchFilters } from "./atrisk.js";
import { fill } from "./card.js";
import { at, el } from "./elements.js";
import { letIn, watchEntry } from "./entry.js";
import { addChange, awaitChanges } from "./feed.js";
import { showPareto } from "./pareto.js";
import { showCalibration, showPhases, showRisk } from "./risk.js";
import { claims, takeTokenFromAddress, token } from "./session.js";
import { leaveStory, showStory } from "./story.js";
import { follow } from "./stream.js";
import { showFigures, showFreshness, showGrades } from "./totals.js";

const EVERY = 15_000; // milliseconds between looks at the totals
const SETTLED = 1_500; // after a change: others come with it
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STATES = { live: "Live", waiting: "Connecting", refused: "Not live" };
let places = [];
let currency = null;
let mayLook = true; // at the portfolio
let following = null;
let asking = null;

const gradePlaces = () => places;
const customer = () => new URLSearchParams(location.hash.slice(1)).get("customer");

const signIn = watchEntry({
  open,
  close() {
    following?.abort();
    clearTimeout(asking);
  },
});

/** Let in whoever the API answers; a role without the portfolio still has customers' stories. */
async function open() {
  mayLook = true;
  try {
    heard(await get("v1/portfolio", { top: 0 }));
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return signIn(error.advice);
    mayLook = error.status !== 403;
  }
  letIn();
  const own = claims().customer_id;
  if (own && !customer()) location.hash = `customer=${own}`;
  listen();
  return route();
}

function route() {
  if (!token()) return signIn();
  const id = customer();
  at("portfolio").hidden = id !== null;
  at("story").hidden = id === null;
  if (id === null) {
    leaveStory();
    return showPortfolio();
  }
  scrollTo(0, 0);
  at("story-title").focus({ preventScroll: true });
  return look(() => showStory(id, places));
}

async function showPortfolio() {
  awaitChanges();
  const calibration = fill("calibration", () => get("v1/portfolio/calibration"), showCalibration);
  await look(() => showAtRisk(gradePlaces));
  await calibration;
}

/** The totals, for the bar and for the names of the grades, then `next`; and again after a while. */
async function look(next) {
  clearTimeout(asking);
  if (!at("portfolio").hidden) {
    await fill(
      "grades",
      () => get("v1/portfolio", { top: 0 }),
      (card, portfolio) => {
        heard(portfolio);
        showFigures(portfolio, currency);
        return Promise.all([
          showGrades(card, portfolio, currency, places),
          fill("risk", async () => portfolio, showRisk),
          fill("phases", async () => portfolio, showPhases),
          fill(
            "pareto",
            () => get("v1/portfolio/pareto", { points: 100 }),
            (own, found) => showPareto(own, found, currency),
          ),
        ]);
      },
    );
  } else if (mayLook) {
    await get("v1/portfolio", { top: 0 }).then(heard, () => {});
  }
  await next();
  if (mayLook) asking = setTimeout(again, EVERY);
}

const again = () => (token() ? look(() => null) : null);

function heard(portfolio) {
  showFreshness(portfolio.freshness);
  places = [...new Set(portfolio.grades.map((row) => row.grade).filter(Boolean))].sort();
  const currencies = [
    ...new Set(portfolio.grades.filter((row) => row.grade).map((row) => row.currency)),
  ];
  if (!currencies.includes(currency)) currency = mostUsed(portfolio) ?? null;
  options(at("currency"), currencies, currency);
  options(at("grade"), ["", ...places], at("grade").value);
  at("currency-choice").hidden = currencies.length < 2;
}

function mostUsed({ grades }) {
  const counts = {};
  for (const row of grades)
    if (row.grade) counts[row.currency] = (counts[row.currency] ?? 0) + row.customers;
  return Object.keys(counts).sort((one, other) => counts[other] - counts[one])[0];
}

function options(select, values, chosen) {
  if ([...select.options].map((option) => option.value).join() === values.join()) return;
  select.replaceChildren(...values.map((value) => el("option", { value }, value || "All")));
  select.value = chosen;
}

function listen() {
  following?.abort();
  following = new AbortController();
  follow({
    path: "v1/stream",
    signal: following.signal,
    heard: changed,
    state(name) {
      at("live").dataset.state = name;
      at("live").querySelector("span").textContent = STATES[name];
    },
  });
}

function changed(event) {
  addChange(event, places);
  clearTimeout(asking);
  const mine = customer() === event.customer_id;
  asking = setTimeout(
    () => (mine ? look(() => showStory(event.customer_id, places)) : again()),
    SETTLED,
  );
}

at("find").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = at("find-id").value.trim();
  if (ID.test(text)) location.hash = `customer=${text}`;
  else if (text && !goToConsole("customer", `q=${encodeURIComponent(text)}`)) {
    at("find-id").setCustomValidity("This is no customer id.");
    at("find-id").reportValidity();
  }
});
at("find-id").addEventListener("input", () => at("find-id").setCustomValidity(""));
at("currency").addEventListener("change", () => {
  currency = at("currency").value;
  look(() => null);
});
addEventListener("hashchange", () => (takeTokenFromAddress() ? open() : route()));

watchFilters(gradePlaces);
takeTokenFromAddress();
await readAddresses();
at("bar").querySelector(".brand").after(
  consoleLink("customer", "", { class: "other" }, "Customers") ?? "",
);
if (token()) open();
else signIn();
