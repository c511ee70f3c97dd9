// What happened to a customer, the newest first, and what others were told of it.

import { el, gradeBadge, table } from "./elements.js";
import { count, moment, money, words } from "./format.js";

const LISTED = 15; // at first

export function showEvents(card, story, places) {
  const graded = story.graded.map((event) => ({ ...event, kind: "graded", at: event.recorded_at }));
  const events = [
    ...story.events.map((event) => ({ ...event, at: event.occurred_at })),
    ...graded,
  ].sort((one, other) => other.at.localeCompare(one.at));
  const left = story.events_left_out ? `, ${count(story.events_left_out)} older ones left out` : "";
  card.says(
    `${count(story.events.length)} events${left}; published ${graded.length === 1 ? "once" : `${count(graded.length)} times`}.`,
  );
  const list = (shown) => {
    const more =
      events.length > shown.length &&
      el(
        "button",
        {
          type: "button",
          class: "more",
          onclick: () => list(events),
        },
        `Show all ${count(events.length)}`,
      );
    card.body.replaceChildren(table(eventColumns(places), shown, { label: "Events" }), more || "");
  };
  list(events.slice(0, LISTED));
}

function eventColumns(places) {
  return [
    { title: "When", cell: (event) => moment(event.at) },
    {
      title: "What",
      cell: (event) => (event.kind === "graded" ? gradedCell(event, places) : words(event.kind)),
    },
    {
      title: "Amount",
      number: true,
      cell: (event) => (event.amount ? money(event.amount, event.currency) : "–"),
    },
    { title: "Event", cell: (event) => el("span", { class: "id muted" }, event.event_id) },
  ];
}

function gradedCell(event, places) {
  if (!event.grade) return "Grade withdrawn";
  return el(
    "span",
    {},
    "Published as ",
    gradeBadge(event.grade, places),
    `, ${event.churn_band} risk`,
  );
}
