// Saved views of the list: opened, saved for oneself, the team or all, and deleted.

import { get, send } from "./api.js";
import { at, el } from "./elements.js";
import { announce } from "./live.js";

const SHARED = { private: "only me", team: "my team", all: "all" };
let views = []; // as far as they were asked for
let present = () => ({});

/** `asked()` is the query of the list that is shown, without the view it may come from. */
export function watchViews(asked) {
  present = asked;
  at("views").addEventListener("submit", (event) => event.preventDefault());
  at("view-chosen").addEventListener("change", ({ target }) => {
    location.hash = target.value && `view=${target.value}`;
  });
  at("view-save").addEventListener("click", () => edit(true));
  at("view-cancel").addEventListener("click", () => edit(false));
  at("view-form").addEventListener("submit", (event) => {
    event.preventDefault();
    save(event.target);
  });
  at("view-delete").addEventListener("click", ({ target }) => {
    if (target.dataset.sure === undefined) return ask(target, true);
    return remove(target.value);
  });
  at("view-delete").addEventListener("blur", ({ target }) => ask(target, false));
}

/** The view of this id, from what was asked for, or asked for now. Throws Refused. */
export async function viewOf(id) {
  return views.find(({ view_id: each }) => each === id) ?? get(`v1/views/${encodeURIComponent(id)}`);
}

/** Offer the caller's own views and those shared with them, `id` chosen. */
export async function showViews(id) {
  edit(false);
  try {
    views = (await get("v1/views", { limit: 200 })).items;
  } catch {
    views = [];
  }
  at("views").hidden = false;
  const options = views.map((view) => el("option", { value: view.view_id }, titleOf(view)));
  at("view-chosen").replaceChildren(el("option", { value: "" }, "All customers"), ...options);
  at("view-chosen").value = id ?? "";
  const chosen = views.find(({ view_id: each }) => each === id);
  at("view-delete").hidden = !chosen?.own;
  at("view-delete").value = id ?? "";
  ask(at("view-delete"), false);
}

const titleOf = ({ name, own, shared }) =>
  own && shared === "private" ? name : `${name} (${own ? `for ${SHARED[shared]}` : "shared"})`;

function edit(open) {
  at("view-form").hidden = !open;
  at("view-save").hidden = open;
  at("view-save").setAttribute("aria-expanded", String(open));
  at("view-error").textContent = "";
  if (open) at("view-name").focus();
}

function ask(button, sure) {
  button.toggleAttribute("data-sure", sure);
  button.textContent = sure ? "Delete it for good?" : "Delete this view";
}

async function save(form) {
  const { name, shared } = Object.fromEntries(new FormData(form));
  try {
    const query = await present();
    const saved = await send("POST", "v1/views", { body: { name: name.trim(), shared, query } });
    form.reset();
    announce(`The view ${saved.name} is saved.`, { stays: true });
    location.hash = `view=${saved.view_id}`;
  } catch (error) {
    at("view-error").textContent = reason(error);
  }
}

async function remove(id) {
  try {
    await send("DELETE", `v1/views/${encodeURIComponent(id)}`);
    announce("The view is deleted.", { stays: true });
    location.hash = "";
  } catch (error) {
    announce(reason(error));
  }
}

/** What was refused, by the field where one is named. */
export function reason(error) {
  const [first] = error.errors ?? [];
  const field = first?.pointer.split("/").at(-1).replaceAll("_", " ");
  return first ? `The ${field} ${first.message}.` : error.advice;
}
