// Making parts of the page. Texts are always set as texts, so nothing an API says is markup.

export const at = (id) => document.getElementById(id);

/** el("td", { class: "number" }, "12") ; an attribute that is null or false is left away. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false)
      made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A table; a column is { title, number?, minor?, cell(row) }, minor ones not shown on a phone, and `opens(row)` says where a row leads. */
export function table(columns, rows, { label, opens } = {}) {
  const align = ({ number, minor }) =>
    [number && "number", minor && "minor"].filter(Boolean).join(" ") || null;
  const heads = columns.map((c) => el("th", { scope: "col", class: align(c) }, c.title));
  const lines = rows.map((row) => {
    const cells = columns.map((c) => el("td", { class: align(c) }, c.cell(row)));
    const open =
      opens &&
      (() => {
        location.hash = opens(row);
      });
    return el("tr", opens ? { class: "opens", onclick: open } : {}, ...cells);
  });
  const body = [el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...lines)];
  return el(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": label },
    el("table", {}, ...body),
  );
}

export function figure(title, value, note = "") {
  return el(
    "div",
    { class: "card figure" },
    el("dl", {}, el("dt", {}, title), el("dd", {}, value, el("small", {}, note))),
  );
}

export function gradeBadge(grade, places) {
  if (!grade) return el("span", { class: "muted" }, "–");
  return el("span", { class: "grade", "data-place": placeOf(grade, places) }, grade);
}

/** 0 for the best grade to 3, which stands for all others: as many as there are colours. */
export function placeOf(grade, places) {
  const place = places.indexOf(grade);
  return place < 0 ? 3 : Math.min(place, 3);
}
