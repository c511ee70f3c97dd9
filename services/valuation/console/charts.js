// Plotly in the colours and letters of the page, told in a sentence to who cannot see it.

import { el } from "./elements.js";

const CONFIG = { displayModeBar: false, responsive: true, showTips: false };
const drawn = new Set();

/** What the style sheet says a name is, light or dark: colour("good"). */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Draw what `describe()` gives as { traces, layout } into `body`, and again in other colours. */
export function draw(body, height, says, describe) {
  let target = body.querySelector(".chart");
  if (!target) {
    target = el("div", { class: "chart", role: "img" });
    body.replaceChildren(target);
  }
  target.setAttribute("aria-label", says);
  target.style.height = `${height}px`;
  target.redraw = () => {
    const { traces, layout } = describe();
    return Plotly.react(target, traces, themed(layout), CONFIG);
  };
  drawn.add(target);
  return target.redraw();
}

/** The place of a card's chart, kept when it is drawn again, with `below` under it. */
export function above(body, ...below) {
  const place = body.querySelector(".bars") || el("div", { class: "bars" });
  body.replaceChildren(place, ...below);
  return place;
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  for (const target of drawn) {
    if (target.isConnected) target.redraw();
    else drawn.delete(target);
  }
});

function themed(layout) {
  const made = {
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: {
      family: getComputedStyle(document.body).fontFamily,
      size: 12.5,
      color: colour("muted"),
    },
    hoverlabel: {
      bgcolor: colour("card"),
      bordercolor: colour("line"),
      align: "left",
      font: { color: colour("ink"), size: 13 },
    },
    margin: { l: 48, r: 12, t: 12, b: 40 },
    showlegend: false,
    dragmode: false,
    ...layout,
  };
  for (const name of Object.keys(made)) {
    if (/^[xy]axis\d*$/.test(name)) made[name] = axis(made[name]);
  }
  return made;
}

function axis(own) {
  const { title, ...rest } = own;
  return {
    gridcolor: colour("line"),
    linecolor: colour("line"),
    zerolinecolor: colour("line"),
    tickcolor: colour("line"),
    fixedrange: true,
    automargin: true,
    ...(title && { title: { text: title, standoff: 10, font: { size: 12.5 } } }),
    ...rest,
  };
}

export const SHARES = {
  tickformat: ".0%",
  tickmode: "linear",
  tick0: 0,
  dtick: 0.2,
  rangemode: "tozero",
};
