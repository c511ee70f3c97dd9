// Filters of the timeline: what is asked of the interaction service, and who may be asked for.

import { at, el } from "./elements.js";
import { staff } from "./staff.js";

const form = () => at("timeline-filters");

/** `ask` is called whenever another part of the timeline is asked for. */
export function watchTimelineFilters(ask) {
  form().addEventListener("submit", (event) => event.preventDefault());
  form().addEventListener("change", ask);
  at("timeline-clear").addEventListener("click", () => {
    form().reset();
    ask();
  });
}

/** A filter stays within one customer: the next one starts with everything. */
export async function beginTimelineFilters() {
  form().reset();
  const everybody = await staff();
  const options = everybody.flatMap(({ name, subjects }) =>
    subjects.map((subject, n) =>
      el("option", { value: subject }, n || !name ? `${name ?? ""} ${subject}`.trim() : name),
    ),
  );
  const chosen = at("timeline-actors").value;
  at("timeline-actors").replaceChildren(el("option", { value: "" }, "Anybody"), ...options);
  at("timeline-actors").value = chosen;
  at("timeline-actors").closest("label").hidden = !options.length;
}

/** The query that the filters mean; days are the reader's own, the last one included. */
export function timelineQuery() {
  const { kind, channel, actor, since, until } = Object.fromEntries(new FormData(form()));
  return { kind, channel, actor, since: midnight(since, 0), until: midnight(until, 1) };
}

function midnight(day, later) {
  if (!day) return "";
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
