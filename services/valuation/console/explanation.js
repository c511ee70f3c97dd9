// Why: the risk in reasons that add up, the value in its parts, the grade against its cuts.

import { above, colour, draw } from "./charts.js";
import { el, gradeBadge } from "./elements.js";
import { count, money, share, words } from "./format.js";

export function showRiskReasons(card, { churn }) {
  if (!churn) return card.empty("No purchase yet, so there is no risk of losing one.");
  const says = `${share(churn.churn_risk, 1)} that no purchase comes within ${count(churn.horizon_weeks)} weeks.`;
  card.says(says);
  const chart = above(card.body, reasonList(churn));
  return draw(chart, 210, says, () => ({
    traces: [reasonBars(churn)],
    layout: reasonLayout(churn),
  }));
}

const signed = (odds) => `${odds > 0 ? "+" : "−"}${Math.abs(odds).toFixed(2)}`;

function reasonBars({ reasons, total_log_odds: total }) {
  const rows = [
    ...reasons.map((r) => [words(r.reason), r.log_odds, r.says]),
    ["Total", total, "all together"],
  ].reverse();
  return {
    type: "bar",
    orientation: "h",
    y: rows.map(([name]) => name),
    x: rows.map(([, odds]) => odds),
    marker: {
      color: rows.map(([name, odds]) =>
        colour(name === "Total" ? "muted" : odds > 0 ? "bad" : "good"),
      ),
      cornerradius: 3,
    },
    text: rows.map(([, odds]) => signed(odds)),
    textposition: "outside",
    cliponaxis: false,
    textfont: { color: colour("ink") },
    hovertemplate: rows.map(
      ([name, odds, says]) => `<b>${name}</b> ${signed(odds)}<br>${says}<extra></extra>`,
    ),
  };
}

function reasonLayout({ reasons, total_log_odds: total }) {
  const all = [0, total, ...reasons.map((r) => r.log_odds)];
  const room = 0.22 * (Math.max(...all) - Math.min(...all) || 1);
  return {
    bargap: 0.35,
    margin: { l: 10, r: 8, t: 8, b: 36 },
    yaxis: { tickcolor: "rgba(0,0,0,0)", ticklen: 6 },
    xaxis: {
      range: [Math.min(...all) - room, Math.max(...all) + room],
      title: "log odds: left stays, right leaves",
    },
  };
}

function reasonList({ reasons }) {
  const lines = reasons.flatMap((r) => [
    el("dt", { title: r.because.event_ids.slice(0, 20).join("\n") }, words(r.says)),
    el("dd", {}, `${count(r.because.count)} ${r.because.count === 1 ? "event" : "events"}`),
  ]);
  return el("dl", { class: "facts" }, ...lines);
}

export function showValueParts(card, { value, currency }) {
  const amount = (name) => Number(value[name].value);
  const total = amount("net") + amount("predicted_12m");
  const says = `${money(amount("net"), currency)} so far, ${money(amount("predicted_12m"), currency)} expected in 12 months.`;
  card.says(says);
  const kept = amount("revenue") - amount("refunds");
  const steps = [
    ["Revenue", amount("revenue"), "relative"],
    ["Refunds", -amount("refunds"), "relative"],
    ["Goods", amount("kept_margin") - kept, "relative"],
    ["Service", -amount("cost_to_serve"), "relative"],
    ["Winning", -amount("acquisition_cost"), "relative"],
    ["Net so far", amount("net"), "total"],
    ["12 months", amount("predicted_12m"), "relative"],
    ["Together", total, "total"],
  ].filter(([, step, kind]) => kind === "total" || Math.abs(step) >= 0.005);
  const chart = above(card.body, valueFacts(value, currency));
  return draw(chart, 250, says, () => ({
    traces: [waterfall(steps, currency)],
    layout: waterfallLayout(steps.length),
  }));
}

const waterfallLayout = (steps) => ({
  margin: { l: 44, r: 4, t: 18, b: 30 },
  waterfallgap: 0.35,
  yaxis: { nticks: 5 },
  xaxis: { showgrid: false, tickangle: steps > 4 ? -35 : 0 },
});

function waterfall(steps, currency) {
  return {
    type: "waterfall",
    x: steps.map(([name]) => name),
    y: steps.map(([, step]) => step),
    measure: steps.map(([, , kind]) => kind),
    increasing: { marker: { color: colour("good") } },
    decreasing: { marker: { color: colour("bad") } },
    totals: { marker: { color: colour("value") } },
    connector: { line: { color: colour("line"), width: 1 } },
    hovertemplate: steps.map(([name, step]) => `${name} ${money(step, currency)}<extra></extra>`),
  };
}

function valueFacts(value, currency) {
  const rows = [
    ["Orders expected", Number(value.expected_orders_12m.value).toFixed(2)],
    ["Order value expected", money(value.expected_order_value.value, currency)],
    ["Margin", share(value.margin_rate.value)],
  ];
  return el(
    "dl",
    { class: "facts" },
    ...rows.flatMap(([name, text]) => [el("dt", {}, name), el("dd", {}, text)]),
  );
}

export function showGradeReason(
  card,
  { grade, currency, model, policy_version: policy, ruling },
  places,
) {
  if (!grade) return card.empty("No purchase yet, so there is no grade.");
  const by = grade.basis === "net" ? "net value so far" : "net value of the next 12 months";
  card.says(`Graded by ${by}: ${money(grade.worth, currency)}.`);
  const facts = [
    ["Grade", gradeBadge(grade.grade, places)],
    ["To rise, pass", grade.to_rise === null ? "nothing above" : money(grade.to_rise, currency)],
    [
      "To keep it, stay above",
      grade.to_keep === null ? "nothing below" : money(grade.to_keep, currency),
    ],
    ["Band around each cut", `± ${share(grade.hysteresis)}`],
    ["Model", `${model.name} ${model.version}${model.prior ? ", prior" : ""}`],
    ["Policy, ruling", `${policy}, ${ruling}`],
  ];
  const list = facts.flatMap(([name, text]) => [el("dt", {}, name), el("dd", {}, text)]);
  card.body.replaceChildren(scale(grade, currency), el("dl", { class: "facts" }, ...list));
  return null;
}

/** Worth on a line with the cuts that bind this customer. */
function scale({ worth, to_rise: rise, to_keep: keep }, currency) {
  const cuts = [rise, keep].filter((cut) => cut !== null).map(Number);
  const all = [0, Number(worth), ...cuts];
  const [least, most] = [Math.min(...all), Math.max(...all) * 1.15 || 1];
  const place = (amount) => `left: ${(4 + (92 * (amount - least)) / (most - least)).toFixed(2)}%`;
  const label = (text, amount) =>
    el("span", { class: "mark", style: place(amount) }, el("b", {}, text));
  return el(
    "div",
    { class: "cut", "aria-hidden": "true" },
    el("span", { class: "track" }),
    keep === null ? null : label("keeps", Number(keep)),
    rise === null ? null : label("rises", Number(rise)),
    el(
      "span",
      { class: "worth", style: place(Number(worth)) },
      el("b", {}, money(worth, currency)),
    ),
  );
}
