// How many we are about to lose, and whether it comes true when we say so.

import { SHARES, above, colour, draw } from "./charts.js";
import { el } from "./elements.js";
import { count, date, share, words } from "./format.js";

export function showRisk(card, { churn_risk: tenths }) {
  const customers = tenths.reduce((total, tenth) => total + tenth.customers, 0);
  if (!customers) return card.empty("Nobody has bought anything yet, so there is no risk to tell.");
  const high = tenths
    .filter((tenth) => tenth.from_risk >= 0.795)
    .reduce((n, tenth) => n + tenth.customers, 0);
  const says =
    `${count(high)} of ${count(customers)} buyers (${share(high / customers)}) ` +
    `are at a risk of ${share(0.8)} or more.`;
  card.says(says);
  return draw(card.body, 292, says, () => ({
    traces: [bars(tenths, customers)],
    layout: distribution,
  }));
}

const distribution = {
  bargap: 0.12,
  xaxis: {
    title: "risk that no purchase comes",
    tickformat: ".0%",
    tickmode: "linear",
    tick0: 0,
    dtick: 0.2,
    range: [0, 1.02],
    showgrid: false,
  },
  yaxis: { title: "customers", separatethousands: true },
};

function bars(tenths, customers) {
  const tone = (risk) => colour(risk < 0.5 ? "good" : risk < 0.8 ? "warn" : "bad");
  return {
    type: "bar",
    x: tenths.map((tenth) => (tenth.from_risk + tenth.to_risk) / 2),
    y: tenths.map((tenth) => tenth.customers),
    marker: { color: tenths.map((tenth) => tone(tenth.from_risk + 0.001)), cornerradius: 4 },
    hovertemplate: tenths.map(
      (tenth) =>
        `Risk ${share(tenth.from_risk)} to ${share(tenth.to_risk)}<br>` +
        `${count(tenth.customers)} customers (${share(tenth.customers / customers, 1)})<extra></extra>`,
    ),
  };
}

const PHASES = {
  loyal: "good",
  repeat: "good",
  won_back: "good",
  first: "value",
  prospect: "muted",
  at_risk: "warn",
  lapsed: "bad",
  lost: "bad",
};

/** How many customers are in each phase of their life with us. */
export function showPhases(card, { lifecycle, customers }) {
  const found = Object.keys(PHASES).filter((phase) => lifecycle[phase]);
  if (!found.length) return card.empty("Nobody was heard of yet.");
  const gone = (lifecycle.lapsed ?? 0) + (lifecycle.lost ?? 0);
  card.says(
    `${share(1 - gone / customers)} are with us, ${share(gone / customers)} have lapsed or are lost.`,
  );
  const most = Math.max(...found.map((phase) => lifecycle[phase]));
  const lines = found.flatMap((phase) => [
    el("dt", {}, words(phase)),
    el(
      "dd",
      {},
      el("i", {
        style: `width: ${(100 * lifecycle[phase]) / most}%; background: var(--${PHASES[phase]})`,
      }),
    ),
    el("dd", { class: "number" }, count(lifecycle[phase])),
  ]);
  card.body.replaceChildren(el("dl", { class: "phases" }, ...lines));
  return null;
}

export function showCalibration(card, found) {
  if (!found.customers) {
    const since = date(found.said_on);
    return card.empty(
      `Nobody who bought until ${since} is known: there is nothing to compare yet.`,
    );
  }
  const says =
    `Said on ${date(found.said_on)} of ${count(found.customers)} customers, ` +
    `against what they did until ${date(found.until)}.`;
  card.says(says);
  const chart = above(card.body, marks(found));
  return draw(chart, 264, says, () => ({ traces: tracesOf(found.tenths), layout: comparison }));
}

const comparison = {
  xaxis: { ...SHARES, title: "risk as we said it", range: [0, 1.04] },
  yaxis: { ...SHARES, title: "did not buy", range: [0, 1.04] },
};

function tracesOf(tenths) {
  const exact = {
    type: "scatter",
    mode: "lines",
    x: [0, 1],
    y: [0, 1],
    hoverinfo: "skip",
    line: { color: colour("muted"), width: 1, dash: "dot" },
  };
  const seen = {
    type: "scatter",
    mode: "lines+markers",
    x: tenths.map((t) => t.said),
    y: tenths.map((t) => t.happened),
    line: { color: colour("value"), width: 1.5 },
    marker: { size: 10, color: colour("value"), line: { color: colour("card"), width: 2 } },
    hovertemplate: tenths.map(
      (t) =>
        `${count(t.customers)} customers at ${share(t.least_risk, 1)} to ` +
        `${share(t.greatest_risk, 1)}<br>said ${share(t.said, 1)}, happened ${share(t.happened, 1)}<extra></extra>`,
    ),
  };
  return [exact, seen];
}

function marks({ ece, brier, auc }) {
  const number = (value) => (value === null ? "–" : value.toFixed(3));
  const mark = (name, value, means) => el("span", { title: means }, `${name} ${number(value)}`);
  return el(
    "p",
    { class: "legend", id: "calibration-marks" },
    mark("Calibration error", ece, "Mean distance of said and happened (ECE); 0 is exact"),
    mark("Brier score", brier, "Mean squared error of the risks; lower is better"),
    mark("AUC", auc, "How often who left was put above who stayed; .5 is chance"),
  );
}
