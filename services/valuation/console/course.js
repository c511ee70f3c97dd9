// A customer over time: risk and worth as lines, the grade as a band, events as marks.

import { above, colour, draw } from "./charts.js";
import { placeOf } from "./elements.js";
import { count, day, moment, money, share, words } from "./format.js";
import { GRADE, kindsOf, legend, markOf } from "./marks.js";

export function showCourse(card, story, places) {
  const { points, events } = story;
  const last = points.at(-1);
  const says =
    `${count(events.length + story.events_left_out)} events since ${day(points[0].at)}; ` +
    (last.churn_risk === null
      ? "no purchase yet."
      : `risk now ${share(last.churn_risk)}, grade ${last.grade}.`);
  card.says(says);
  const chart = above(card.body, legend(events));
  return draw(chart, 460, says, () => ({
    traces: [...lines(story), ...marksOf(story), gradeMarks(story)],
    layout: layoutOf(story, places),
  }));
}

function lines({ points, currency }) {
  const at = points.map((p) => p.at);
  const line = (name, y, tone, yaxis, said, more = {}) => ({
    type: "scatter",
    mode: "lines",
    name,
    x: at,
    y,
    yaxis,
    line: { color: colour(tone), width: 2, ...more },
    hovertemplate: said.map((text) => `${name} ${text}<extra></extra>`),
  });
  const amount = (name) => points.map((p) => Number(p[name]));
  const told = (name) => points.map((p) => money(p[name], currency));
  return [
    line(
      "Churn risk",
      points.map((p) => p.churn_risk),
      "bad",
      "y",
      points.map((p) => share(p.churn_risk, 1)),
    ),
    line("Net so far", amount("net"), "value", "y2", told("net"), { shape: "hv" }),
    line("Next 12 months", amount("predicted_12m"), "coming", "y2", told("predicted_12m"), {
      dash: "dash",
    }),
  ];
}

/** A trace per kind, each mark on the risk the customer had once it had happened. */
function marksOf({ points, events }) {
  const largest = Math.max(1, ...events.map((event) => Number(event.amount || 0)));
  return kindsOf(events).map((kind) => {
    const mark = markOf(kind);
    const mine = events.filter((event) => event.kind === kind);
    const size = (event) => (kind === "purchase" ? 8 + 10 * Math.sqrt(event.amount / largest) : 10);
    return {
      type: "scatter",
      mode: "markers",
      name: words(kind),
      cliponaxis: false,
      x: mine.map((event) => event.occurred_at),
      y: mine.map((event) => pointAt(points, event.occurred_at).churn_risk ?? 0),
      marker: {
        symbol: mark.symbol,
        size: mine.map(size),
        opacity: 0.9,
        color: colour(mark.colour),
        line: { color: colour("card"), width: mark.symbol.endsWith("open") ? 2 : 1.5 },
      },
      customdata: mine.map((event) => event.event_id),
      hovertemplate: mine.map(hover),
    };
  });
}

function hover(event) {
  const amount = event.amount ? money(event.amount, event.currency) : "";
  return (
    `<b>${words(event.kind)}</b> ${amount}<br>${moment(event.occurred_at)}` +
    `<br>event ${event.event_id}<extra></extra>`
  );
}

/** Where the grade, by the ruling in force, became another one. */
function gradeChanges(points) {
  return points
    .filter((point, n) => n && point.grade && points[n - 1].grade !== point.grade)
    .map((point) => ({ ...point, before: points[points.indexOf(point) - 1].grade }));
}

function gradeMarks({ points, currency }) {
  const changes = gradeChanges(points);
  return {
    type: "scatter",
    mode: "markers",
    name: "Change of grade",
    yaxis: "y3",
    x: changes.map((c) => c.at),
    y: changes.map(() => 0.5),
    marker: {
      symbol: GRADE.symbol,
      size: 11,
      color: colour(GRADE.colour),
      line: { color: colour("card"), width: 1.5 },
    },
    hovertemplate: changes.map(
      (c) =>
        `<b>Grade ${c.before ?? "none"} to ${c.grade}</b><br>${moment(c.at)}` +
        `<br>${money(c.predicted_12m, currency)} expected<extra></extra>`,
    ),
  };
}

function layoutOf({ points, currency }, places) {
  const bands = gradeBands(points);
  return {
    hovermode: "closest",
    margin: { l: 56, r: 12, t: 8, b: 28 },
    xaxis: { type: "date", range: spanOf(points), anchor: "y2", showgrid: false },
    yaxis: {
      domain: [0.5, 1],
      tickformat: ".0%",
      range: [-0.04, 1.06],
      title: "churn risk",
      dtick: 0.25,
    },
    yaxis2: { domain: [0, 0.37], title: `value, ${currency}`, rangemode: "tozero", nticks: 5 },
    yaxis3: { domain: [0.41, 0.465], range: [0, 1], visible: false },
    shapes: bands.map((band) => ({
      type: "rect",
      xref: "x",
      yref: "y3",
      x0: band.from,
      x1: band.to,
      y0: 0.05,
      y1: 0.95,
      layer: "below",
      fillcolor: colour(`grade-${placeOf(band.grade, places) + 1}`),
      line: { width: 0 },
    })),
    annotations: bands
      .filter((band) => band.part > 0.04)
      .map((band) => ({
        xref: "x",
        yref: "y3",
        x: band.middle,
        y: 0.5,
        text: band.grade,
        showarrow: false,
        font: { color: colour(placeOf(band.grade, places) < 2 ? "card" : "ink"), size: 12 },
      })),
  };
}

/** From the first moment to the last, with a little room for the marks at both. */
function spanOf(points) {
  const [start, end] = [Date.parse(points[0].at), Date.parse(points.at(-1).at)];
  const room = 0.012 * (end - start);
  return [new Date(start - room).toISOString(), new Date(end + room).toISOString()];
}

function gradeBands(points) {
  const start = Date.parse(points[0].at);
  const whole = Date.parse(points.at(-1).at) - start || 1;
  const starts = points.filter((p, n) => p.grade && (n === 0 || points[n - 1].grade !== p.grade));
  return starts.map((point, n) => {
    const to = starts[n + 1]?.at ?? points.at(-1).at;
    const [from, until] = [Date.parse(point.at), Date.parse(to)];
    return {
      grade: point.grade,
      from: point.at,
      to,
      part: (until - from) / whole,
      middle: new Date((from + until) / 2).toISOString(),
    };
  });
}

/** The last point not after `moment`. */
function pointAt(points, moment) {
  const then = Date.parse(moment);
  return points.findLast((point) => Date.parse(point.at) <= then) ?? points[0];
}
