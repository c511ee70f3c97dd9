// The head of the portfolio: all customers in a few figures, per grade, and how fresh that is.

import { above, colour, draw } from "./charts.js";
import { at, el, figure, gradeBadge, placeOf, table } from "./elements.js";
import { count, lag, money, share, time } from "./format.js";

const LABEL = 62; // pixels

/** The rows of one currency, and sums over them; who never bought has no grade and no currency. */
function totalsOf(portfolio, currency) {
  const rows = portfolio.grades.filter((row) => row.grade && row.currency === currency);
  const sum = (name) => rows.reduce((total, row) => total + Number(row[name]), 0);
  const buyers = sum("customers");
  const risk = rows.reduce((total, row) => total + row.customers * (row.mean_churn_risk ?? 0), 0);
  return {
    rows,
    buyers,
    revenue: sum("revenue"),
    net: sum("net"),
    coming: sum("predicted_12m"),
    risk: buyers ? risk / buyers : null,
  };
}

export function showFigures(portfolio, currency) {
  const totals = totalsOf(portfolio, currency);
  const short = (amount) => money(amount, currency, { short: true });
  const pending = portfolio.pending
    ? `${count(portfolio.pending)} to be valued anew`
    : "all valued";
  at("figures").replaceChildren(
    figure("Customers", count(portfolio.customers), pending),
    figure("Revenue so far", short(totals.revenue), `from ${count(totals.buyers)} buyers`),
    figure("Net value so far", short(totals.net), "at margin, after refunds and costs"),
    figure("Next 12 months", short(totals.coming), "net value expected"),
    figure("Mean churn risk", share(totals.risk, 1), "that no purchase comes"),
  );
}

export function showFreshness({ as_of, lag_seconds }) {
  const heard = Date.parse(as_of) > 0; // else nothing has been consumed yet
  at("fresh").textContent = heard ? `As of ${time(as_of)}, ${lag(lag_seconds)}` : "Nothing heard yet";
}

export function showGrades(card, portfolio, currency, places) {
  const totals = totalsOf(portfolio, currency);
  if (!totals.buyers) return card.empty("Nobody has bought anything yet, so nobody has a grade.");
  const best = totals.rows[0];
  const says =
    `Grade ${best.grade}: ${share(best.customers / totals.buyers)} of the customers, ` +
    `${share(best.predicted_12m / totals.coming)} of what is to come.`;
  card.says(says);
  const lines = el("div", {}, table(columns(currency, places), totals.rows, { label: "Grades" }));
  const bars = above(card.body, lines);
  return draw(bars, 150, says, () =>
    bandsOf(totals, places, LABEL / (card.body.clientWidth || 600)),
  );
}

/** `room`: the least share whose bar holds a label. */
function bandsOf(totals, places, room) {
  const measures = [
    ["Next 12 months", "predicted_12m"],
    ["Net so far", "net"],
    ["Customers", "customers"],
  ];
  const all = { predicted_12m: totals.coming, net: totals.net, customers: totals.buyers };
  const traces = totals.rows.map((row) => {
    const place = placeOf(row.grade, places);
    const parts = measures.map(([, name]) =>
      all[name] > 0 ? Math.max(0, row[name] / all[name]) : 0,
    );
    return {
      type: "bar",
      orientation: "h",
      y: measures.map(([title]) => title),
      x: parts,
      name: row.grade,
      marker: { color: colour(`grade-${place + 1}`), line: { width: 1.5, color: colour("card") } },
      text: parts.map((part) => (part > room ? `${row.grade}  ${share(part)}` : "")),
      textposition: "inside",
      insidetextanchor: "middle",
      textangle: 0,
      insidetextfont: { color: colour(place < 2 ? "card" : "ink"), size: 12.5 },
      hovertemplate: parts.map((part) => `Grade ${row.grade}: ${share(part, 1)}<extra></extra>`),
    };
  });
  const layout = {
    barmode: "stack",
    bargap: 0.28,
    margin: { l: 10, r: 4, t: 8, b: 4 },
    xaxis: { visible: false, range: [0, 1] },
    yaxis: { ticklen: 6, tickcolor: "rgba(0,0,0,0)" },
  };
  return { traces, layout };
}

function columns(currency, places) {
  const short = (amount) => money(amount, currency, { short: true });
  return [
    { title: "Grade", cell: (row) => gradeBadge(row.grade, places) },
    { title: "Customers", number: true, cell: (row) => count(row.customers) },
    { title: "Net so far", number: true, cell: (row) => short(row.net) },
    { title: "Next 12 months", number: true, cell: (row) => short(row.predicted_12m) },
    { title: "Mean risk", number: true, cell: (row) => share(row.mean_churn_risk) },
  ];
}
