// Where the services are found, as config.json says, and the way to their consoles.

import { el } from "./elements.js";
import { token } from "./session.js";

let known = { service: "", addresses: {} };

/** Ask once, before anything else; without an answer only the page's own service is found. */
export async function readAddresses() {
  const answer = await fetch(new URL("console/config.json", document.baseURI)).catch(() => null);
  if (answer?.ok) known = await answer.json();
}

/** The address that paths of a service's API are relative to; null where nobody said. */
export function addressOf(service) {
  if (!service || service === known.service) return document.baseURI;
  const found = known.addresses[service];
  return found ? `${found}/` : null;
}

export const isOwn = (service) => !service || service === known.service;

/** A link to the console of another service, which keeps who looks signed in: the token goes along in
 *  the fragment when it is followed, and is never part of the link itself. Null where it is unknown. */
export function consoleLink(service, fragment, attributes, ...children) {
  const address = addressOf(service);
  if (address === null) return null;
  const target = new URL("console", address);
  target.hash = fragment;
  const follow = (event) => {
    event.stopPropagation(); // a row leads elsewhere
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(target);
  };
  return el("a", { ...attributes, href: target.href, onclick: follow }, ...children);
}

/** Go to a page of ours, signed in. */
function goTo(target) {
  const away = new URL(target);
  if (away.origin !== location.origin && token()) {
    const fragment = new URLSearchParams(away.hash.slice(1));
    fragment.set("token", token());
    away.hash = fragment;
  }
  location.assign(away);
}

/** Go to another service's console; whether its address is known. */
export function goToConsole(service, fragment) {
  const address = addressOf(service);
  if (address === null) return false;
  const target = new URL("console", address);
  target.hash = fragment;
  goTo(target);
  return true;
}
