// The way in and out: a token is asked for where there is none, or no longer a good one.

import { at } from "./elements.js";
import { forgetNames } from "./names.js";
import { enter, leave } from "./session.js";

/** `open()` lets in whoever the API answers; `close()` ends what a signed-in page does. */
export function watchEntry({ open, close }) {
  at("entry").addEventListener("submit", (event) => {
    event.preventDefault();
    enter(at("token").value);
    at("entry-error").textContent = "";
    open();
  });
  const out = (why = "") => {
    close();
    leave();
    forgetNames();
    for (const part of document.querySelectorAll("[data-inside]")) part.hidden = true;
    at("entry").hidden = false;
    at("entry-error").textContent = why;
    at("token").value = "";
    at("token").focus();
  };
  at("leave").addEventListener("click", () => out());
  document.addEventListener("refused", ({ detail }) => out(detail.advice));
  return out;
}

export function letIn() {
  at("entry").hidden = true;
  at("bar").hidden = false;
}
