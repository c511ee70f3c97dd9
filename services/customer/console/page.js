// The page: who is let in, and whether the list or the file of one customer is shown.

import { consoleLink, readAddresses } from "./addresses.js";
import { showDuplicates, watchDuplicates } from "./duplicates.js";
import { at } from "./elements.js";
import { letIn, watchEntry } from "./entry.js";
import { leaveFile, refreshFile, showFile, watchFile } from "./file.js";
import { refreshList, showList, watchList } from "./list.js";
import { endNews, goLive, leaveLive } from "./live.js";
import { claims, takeTokenFromAddress, token } from "./session.js";
import { forgetStaff } from "./staff.js";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EXTERNAL = /^[^\s:]+:\S+$/;

const signIn = watchEntry({
  open,
  close() {
    leaveLive();
    forgetStaff();
  },
});
const asked = () => new URLSearchParams(location.hash.slice(1));

function open() {
  letIn();
  const own = claims().customer_id;
  at("live").hidden = Boolean(own);
  at("newsbox").hidden = false;
  if (!own) goLive(changed);
  if (own && !asked().get("customer")) location.hash = `customer=${own}`;
  return route();
}

/** What is looked at is asked again, as far as it may have changed. */
function changed(changes) {
  const id = asked().get("customer");
  if (id !== null) return refreshFile(changes);
  return at("list").hidden ? null : refreshList(changes);
}

function route() {
  if (!token()) return signIn();
  const query = asked();
  const id = query.get("customer");
  endNews();
  const pairs = id === null && query.has("duplicates");
  at("list").hidden = id !== null || pairs;
  at("pairs").hidden = !pairs;
  at("file").hidden = id === null;
  if (id === null) {
    leaveFile();
    if (pairs) return openPairs();
    document.title = "Rapport customers";
    at("find-text").value = query.get("q") ?? query.get("external_id") ?? "";
    return showList(query);
  }
  scrollTo(0, 0);
  at("file-title").focus({ preventScroll: true });
  return showFile(id);
}

function openPairs() {
  document.title = "Possible duplicates – Rapport customers";
  at("pairs-title").focus({ preventScroll: true });
  return showDuplicates();
}

/** The address of what was typed: a customer, an id of another system, or a search by name. */
function found(text) {
  if (ID.test(text)) return `customer=${text}`;
  return new URLSearchParams(EXTERNAL.test(text) ? { external_id: text } : { q: text });
}

at("find").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = at("find-text").value.trim();
  location.hash = text && found(text);
});
addEventListener("hashchange", () => (takeTokenFromAddress() ? open() : route()));

watchList();
watchFile();
watchDuplicates();
takeTokenFromAddress();
await readAddresses();
at("find").before(consoleLink("valuation", "", { class: "other" }, "Value and risk") ?? "");
if (token()) open();
else signIn();
