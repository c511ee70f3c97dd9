// A card of the page: its one sentence, its body, and what it says while there is nothing to show.

import { Refused } from "./api.js";
import { at, el } from "./elements.js";

const waiting = new Map(); // the newest change of each card that changes when the focus has left it
const turns = new Map(); // of each card, how often it was asked for: answers may come out of order

/** Run `load`, then `show(card, found)`; a failure is told in the card, with a way to try again.
 *  What comes after a newer answer was asked for is dropped. */
export async function fill(id, load, show) {
  const card = cardOf(id);
  const turn = (turns.get(id) ?? 0) + 1;
  const newest = () => turns.get(id) === turn;
  turns.set(id, turn);
  card.element.setAttribute("aria-busy", "true");
  try {
    const found = await load();
    if (!newest()) return;
    if (card.failed) card.clear();
    await show(card, found);
  } catch (error) {
    if (!newest()) return;
    if (!(error instanceof Refused)) console.error(error);
    card.fail(error, () => fill(id, load, show));
  } finally {
    if (newest()) card.element.removeAttribute("aria-busy");
  }
}

/** Run `change` on a card that may be looked at: at once, or, while the focus is in its body, when it
 *  has left, so that nobody loses what they type or where they are. */
export function whenLeft(id, change) {
  const { body } = cardOf(id);
  if (!body.contains(document.activeElement)) {
    waiting.delete(id);
    return change();
  }
  const others = waiting.has(id);
  waiting.set(id, change);
  if (others) return null;
  const left = () => {
    // The focus is nowhere while it moves on.
    setTimeout(() => {
      if (body.contains(document.activeElement)) return;
      body.removeEventListener("focusout", left);
      const newest = waiting.get(id);
      waiting.delete(id);
      newest?.();
    });
  };
  body.addEventListener("focusout", left);
  return null;
}

export function cardOf(id) {
  const element = at(id);
  const body = element.querySelector(".body");
  return {
    element,
    body,
    says(text) {
      element.querySelector(".says").textContent = text;
    },
    clear() {
      body.replaceChildren();
    },
    get failed() {
      return body.querySelector(".state") !== null;
    },
    empty(text) {
      body.replaceChildren(el("p", { class: "state" }, text));
    },
    fail(error, again) {
      const text = error.advice || "This could not be shown.";
      const retry =
        error.status === 403 ? null : el("button", { type: "button", onclick: again }, "Try again");
      body.replaceChildren(el("div", { class: "state error", role: "alert" }, text, retry));
    },
  };
}
