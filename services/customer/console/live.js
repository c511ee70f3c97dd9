// Live changes: who changed is collected for a moment, then the list or the open file is asked again.

import { at } from "./elements.js";
import { follow } from "./stream.js";

const SETTLED = 1_000; // milliseconds: others come with it
const MOST = 1_000; // changes gathered; of more it is only known that there were
const STATES = { live: "Live", waiting: "Connecting", refused: "Not live" };
let following = null;
let ofFile = null;

/** Calls `changed(changes)` for what was recorded within a moment, until `leaveLive`. */
export function goLive(changed) {
  leaveLive();
  following = new AbortController();
  follow({
    path: "v1/customers/changes",
    heard: gathered(changed, following.signal),
    state: show,
    signal: following.signal,
  });
}

/** The same for what the interaction service records of one customer, until `leaveTimeline`. */
export function followTimeline(id, changed) {
  leaveTimeline();
  ofFile = new AbortController();
  follow({
    path: `v1/customers/${encodeURIComponent(id)}/timeline/changes`,
    service: "interaction",
    heard: gathered(changed, ofFile.signal),
    state() {},
    signal: ofFile.signal,
  });
}

export function leaveTimeline() {
  ofFile?.abort();
  ofFile = null;
}

export function leaveLive() {
  leaveTimeline();
  following?.abort();
  following = null;
}

/** One at a time, and not while nobody looks: what comes meanwhile is gathered. */
function gathered(changed, signal) {
  let changes = [];
  let under = false;
  const tell = async () => {
    const some = changes;
    changes = [];
    try {
      await changed(some);
    } finally {
      under = false;
      if (changes.length) begin();
    }
  };
  const begin = () => {
    if (under || signal.aborted || document.hidden) return;
    under = true;
    setTimeout(() => (signal.aborted ? null : tell()), SETTLED);
  };
  document.addEventListener("visibilitychange", () => changes.length && begin(), { signal });
  return (change) => {
    if (changes.length >= MOST) {
      changes = changes.slice(-MOST / 2);
      changes.lost = true;
    }
    changes.push(change);
    begin();
  };
}

function show(state) {
  at("live").dataset.state = state;
  at("live").querySelector("span").textContent = STATES[state];
}

/** A polite word about what changed under somebody's eyes; for the next page too if it `stays`. */
export function announce(text, { stays = false } = {}) {
  at("news").textContent = text;
  at("news").toggleAttribute("data-stays", stays);
}

/** Another page is shown: what was said of the one before is over. */
export function endNews() {
  if (at("news").hasAttribute("data-stays")) at("news").removeAttribute("data-stays");
  else announce("");
}
