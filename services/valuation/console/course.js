// The course of a customer: risk and worth as lines over time, the grade as a band, events as marks.

import { colour, draw } from "./charts.js";
import { el, gradeBadge, table } from "./elements.js";
import { count, day, moment, money, share, words } from "./format.js";

const LISTED = 15;
const MARKS = {
  purchase: { symbol: "circle", colour: "value", sign: "●" },
  refund: { symbol: "triangle-down", colour: "warn", sign: "▼" },
  complaint: { symbol: "x", colour: "bad", sign: "✕" },
  payment: { symbol: "circle-open", colour: "good", sign: "○" },
  interaction: { symbol: "line-ns-open", colour: "muted", sign: "│" },
  registration: { symbol: "star", colour: "muted", sign: "★" },
};
const LINES = [
  ["churn risk", { colour: "bad", sign: "━" }], ["net so far", { colour: "value", sign: "━" }],
  ["next 12 months", { colour: "coming", sign: "╍" }],
];
const GRADE = { symbol: "diamond", colour: "coming", sign: "◆" };

export function showCourse(card, story, places) {
  const { points, events } = story;
  const last = points.at(-1);
  const says = `${count(events.length + story.events_left_out)} events since ${day(points[0].at)}; ` +
    (last.churn_risk === null ? "no purchase yet." : `risk now ${share(last.churn_risk)}, grade ${last.grade}.`);
  card.says(says);
  const chart = card.body.querySelector(".bars") || el("div", { class: "bars" });
  card.body.replaceChildren(chart, legend(events));
  return draw(chart, 460, says, () => ({
    traces: [...lines(story), ...marksOf(story), gradeMarks(story)], layout: layoutOf(story, places),
  }));
}

function legend(events) {
  const kinds = Object.keys(MARKS).filter((kind) => events.some((event) => event.kind === kind));
  const keys = [...LINES, ...kinds.map((kind) => [kind, MARKS[kind]]), ["change of grade", GRADE]];
  return el("p", { class: "legend", "aria-hidden": "true" }, ...keys.map(([name, mark]) =>
    el("span", { "data-mark": mark.sign, style: `--mark: var(--${mark.colour})` }, words(name))));
}

function lines({ points, currency }) {
  const at = points.map((p) => p.at);
  const line = (name, y, tone, yaxis, said, more = {}) => ({
    type: "scatter", mode: "lines", name, x: at, y, yaxis, line: { color: colour(tone), width: 2, ...more },
    hovertemplate: said.map((text) => `${name} ${text}<extra></extra>`),
  });
  const amount = (name) => points.map((p) => Number(p[name]));
  const told = (name) => points.map((p) => money(p[name], currency));
  return [
    line("Churn risk", points.map((p) => p.churn_risk), "bad", "y", points.map((p) => share(p.churn_risk, 1))),
    line("Net so far", amount("net"), "value", "y2", told("net"), { shape: "hv" }),
    line("Next 12 months", amount("predicted_12m"), "coming", "y2", told("predicted_12m"), { dash: "dash" }),
  ];
}

/** A trace per kind, each mark on the risk the customer had once it had happened. */
function marksOf({ points, events }) {
  const largest = Math.max(1, ...events.map((event) => Number(event.amount || 0)));
  return Object.entries(MARKS).flatMap(([kind, mark]) => {
    const mine = events.filter((event) => event.kind === kind);
    if (!mine.length) return [];
    const size = (event) => (kind === "purchase" ? 8 + 10 * Math.sqrt(event.amount / largest) : 10);
    return [{
      type: "scatter", mode: "markers", name: words(kind), x: mine.map((event) => event.occurred_at),
      y: mine.map((event) => pointAt(points, event.occurred_at).churn_risk ?? 0),
      marker: {
        symbol: mark.symbol, size: mine.map(size), color: colour(mark.colour),
        line: { color: colour("card"), width: mark.symbol.endsWith("open") ? 2 : 1.5 },
      },
      customdata: mine.map((event) => event.event_id),
      hovertemplate: mine.map((event) => `<b>${words(kind)}</b> ${event.amount ? money(event.amount, event.currency) : ""}` +
        `<br>${moment(event.occurred_at)}<br>event ${event.event_id}<extra></extra>`),
    }];
  });
}

/** Where the grade, by the ruling in force, became another one. */
export function gradeChanges(points) {
  return points.filter((point, n) => n && point.grade && points[n - 1].grade !== point.grade)
    .map((point) => ({ ...point, before: points[points.indexOf(point) - 1].grade }));
}

function gradeMarks({ points, currency }) {
  const changes = gradeChanges(points);
  return {
    type: "scatter", mode: "markers", name: "Change of grade", yaxis: "y3", x: changes.map((c) => c.at),
    y: changes.map(() => 0.5),
    marker: { symbol: GRADE.symbol, size: 11, color: colour(GRADE.colour), line: { color: colour("card"), width: 1.5 } },
    hovertemplate: changes.map((c) => `<b>Grade ${c.before ?? "none"} to ${c.grade}</b><br>${moment(c.at)}` +
      `<br>${money(c.predicted_12m, currency)} expected<extra></extra>`),
  };
}

function layoutOf({ points }, places) {
  const bands = gradeBands(points);
  return {
    hovermode: "closest", margin: { l: 56, r: 12, t: 8, b: 28 },
    xaxis: { type: "date", range: [points[0].at, points.at(-1).at], anchor: "y2", showgrid: false },
    yaxis: { domain: [0.5, 1], tickformat: ".0%", range: [-0.04, 1.06], title: "churn risk", dtick: 0.25 },
    yaxis2: { domain: [0, 0.37], title: "value", rangemode: "tozero", nticks: 5 },
    yaxis3: { domain: [0.41, 0.465], range: [0, 1], visible: false },
    shapes: bands.map((band) => ({
      type: "rect", xref: "x", yref: "y3", x0: band.from, x1: band.to, y0: 0.05, y1: 0.95, layer: "below",
      fillcolor: colour(`grade-${Math.min(Math.max(0, places.indexOf(band.grade)), 3) + 1}`),
      line: { width: 0 },
    })),
    annotations: bands.filter((band) => band.part > 0.04).map((band) => ({
      xref: "x", yref: "y3", x: band.middle, y: 0.5, text: band.grade, showarrow: false,
      font: { color: colour(places.indexOf(band.grade) < 2 ? "card" : "ink"), size: 12 },
    })),
  };
}

function gradeBands(points) {
  const start = Date.parse(points[0].at);
  const whole = Date.parse(points.at(-1).at) - start || 1;
  const starts = points.filter((p, n) => p.grade && (n === 0 || points[n - 1].grade !== p.grade));
  return starts.map((point, n) => {
    const to = starts[n + 1]?.at ?? points.at(-1).at;
    const [from, until] = [Date.parse(point.at), Date.parse(to)];
    return { grade: point.grade, from: point.at, to, part: (until - from) / whole, middle: new Date((from + until) / 2).toISOString() };
  });
}

/** The last point not after `moment`. */
function pointAt(points, moment) {
  const then = Date.parse(moment);
  return points.findLast((point) => Date.parse(point.at) <= then) ?? points[0];
}

export function showEvents(card, story, places) {
  const graded = story.graded.map((event) => ({ ...event, kind: "graded", at: event.recorded_at }));
  const events = [...story.events.map((event) => ({ ...event, at: event.occurred_at })), ...graded]
    .sort((one, other) => other.at.localeCompare(one.at));
  const left = story.events_left_out ? `, ${count(story.events_left_out)} older ones left out` : "";
  card.says(`${count(story.events.length)} events${left}; other systems were told ${count(graded.length)} times.`);
  const list = (shown) => {
    const more = events.length > shown.length && el("button", {
      type: "button", class: "more", onclick: () => list(events),
    }, `Show all ${count(events.length)}`);
    card.body.replaceChildren(table(eventColumns(places), shown, { label: "Events" }), more || "");
  };
  list(events.slice(0, LISTED));
}

function eventColumns(places) {
  return [
    { title: "When", cell: (event) => moment(event.at) },
    { title: "What", cell: (event) => (event.kind === "graded" ? gradedCell(event, places) : words(event.kind)) },
    { title: "Amount", number: true, cell: (event) => (event.amount ? money(event.amount, event.currency) : "–") },
    { title: "Event", cell: (event) => el("span", { class: "id muted" }, event.event_id) },
  ];
}

function gradedCell(event, places) {
  return el("span", {}, "Published as ", gradeBadge(event.grade, places), `, ${event.churn_band} risk`);
}
