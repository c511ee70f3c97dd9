// The way in and out: a token is asked for where there is none, or no longer a good one.

import { at, el } from "./elements.js";
import { forgetNames } from "./names.js";
import { enter, leave } from "./session.js";

const WHY = "rapport.why"; // somebody was signed out, for the page that comes up after that
const TOLD = ".body, .says, .figures, .marks, .id, h1[id], datalist, .views select";
let inside = false;

/** `open()` lets in whoever the API answers; `close()` ends what a signed-in page does. */
export function watchEntry({ open, close }) {
  askForToken(at("entry"));
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
    if (inside) return startAnew(why);
    at("entry").hidden = false;
    at("entry-error").textContent = why || (sessionStorage.getItem(WHY) ?? "");
    sessionStorage.removeItem(WHY);
    at("token").value = "";
    at("token").focus();
  };
  at("leave").addEventListener("click", () => out());
  document.addEventListener("refused", ({ detail }) => out(detail.advice));
  return out;
}

export function letIn() {
  inside = true;
  at("entry").hidden = true;
  at("bar").hidden = false;
}

/** Nothing of what was shown stays: gone from the page at once, and from its memory with it. */
function startAnew(why) {
  for (const part of document.querySelectorAll("[data-inside]")) {
    part.hidden = true;
    for (const each of part.querySelectorAll(TOLD)) each.replaceChildren();
    for (const each of part.querySelectorAll("form")) each.reset();
  }
  if (why) sessionStorage.setItem(WHY, why);
  else history.replaceState(null, "", location.pathname); // names may stand in the address
  location.reload();
}

/** The form, the same on every console; each says what it is, and a role that would see it. */
function askForToken(form) {
  const { title, about, role } = form.dataset;
  const help = el(
    "p",
    { class: "muted small", id: "token-help" },
    "A bearer token of your identity provider; on the local stack ",
    el("code", {}, `make token ROLE=${role}`),
    " prints one. It stays in this tab and is gone when you close it.",
  );
  form.replaceChildren(
    el("img", { src: "console/icon.svg", alt: "", width: 44, height: 44 }),
    el("h1", {}, title),
    el("p", { class: "muted" }, about),
    el("label", { for: "token" }, "Access token"),
    el("textarea", {
      id: "token",
      rows: 4,
      required: "",
      spellcheck: "false",
      autocomplete: "off",
      "aria-describedby": "token-help entry-error",
    }),
    help,
    el("p", { class: "error", id: "entry-error", role: "alert" }),
    el("button", { class: "main" }, "Sign in"),
  );
}
