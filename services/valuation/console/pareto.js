// On how few customers it rests: the curve of shares, and three of its points in words.

import { SHARES, colour, draw } from "./charts.js";
import { count, money, share } from "./format.js";

export function showPareto(card, { curves }, currency) {
  const curve = curves.find((one) => one.currency === currency);
  if (!curve) return card.empty("Nobody has bought anything yet.");
  const says =
    `The best ${[0.05, 0.12, 0.2].map((part) => share(part)).join(", ")} of the buyers ` +
    `brought ${[0.05, 0.12, 0.2].map((part) => share(reached(curve.points, part))).join(", ")} of the revenue.`;
  card.says(says);
  return draw(card.body, 292, says, () => ({ traces: tracesOf(curve, currency), layout }));
}

/** The share of revenue at this share of customers, between the points on a straight line. */
function reached(points, part) {
  let before = { customers_share: 0, revenue_share: 0 };
  for (const point of points) {
    if (point.customers_share >= part) {
      const way =
        (part - before.customers_share) / (point.customers_share - before.customers_share);
      return before.revenue_share + way * (point.revenue_share - before.revenue_share);
    }
    before = point;
  }
  return 1;
}

const layout = {
  xaxis: { ...SHARES, title: "best customers", range: [0, 1.02] },
  yaxis: { ...SHARES, title: "of the money", range: [0, 1.04] },
  legend: { x: 0.98, y: 0.06, xanchor: "right", yanchor: "bottom", bgcolor: "rgba(0,0,0,0)" },
  showlegend: true,
  hovermode: "x",
  margin: { l: 52, r: 12, t: 12, b: 44 },
};

function tracesOf(curve, currency) {
  const points = [
    { customers: 0, customers_share: 0, revenue_share: 0, net_share: 0 },
    ...curve.points,
  ];
  const line = (name, key, total, style) => ({
    type: "scatter",
    mode: "lines",
    name,
    line: style,
    x: points.map((p) => p.customers_share),
    y: points.map((p) => p[key]),
    hovertemplate: points.map(
      (p) =>
        `${count(p.customers)} customers (${share(p.customers_share, 1)})` +
        `<br>${share(p[key], 1)} of ${money(total, currency, { short: true })} ${name.toLowerCase()}<extra></extra>`,
    ),
  });
  const even = {
    type: "scatter",
    mode: "lines",
    x: [0, 1],
    y: [0, 1],
    name: "If all were equal",
    line: { color: colour("muted"), width: 1, dash: "dot" },
    hoverinfo: "skip",
  };
  const revenue = line("Revenue", "revenue_share", curve.revenue, {
    color: colour("value"),
    width: 2.5,
  });
  const net = line("Net value", "net_share", curve.net, {
    color: colour("coming"),
    width: 2,
    dash: "dash",
  });
  return [even, { ...revenue, fill: "tozeroy", fillcolor: `${colour("value")}14` }, net];
}
