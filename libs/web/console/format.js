// Numbers, money and times as the reader's own language writes them.

const numbers = new Intl.NumberFormat();
const days = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });
const moments = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const NO_CURRENCY = "XXX";

export const count = (n) => numbers.format(n);
export const day = (text) => days.format(new Date(text));
/** A day as it is answered, such as 2026-05-31: the same wherever it is read. */
export const date = (text) => dates.format(new Date(text));
export const time = (text) => clock.format(new Date(text));
export const moment = (text) => moments.format(new Date(text));
export const shortId = (id) => `${id.slice(0, 8)}…${id.slice(-4)}`;

export function share(ratio, digits = 0) {
  if (ratio === null || ratio === undefined) return "–";
  const style = { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(undefined, style).format(ratio);
}

/** An amount as the API states it; `short` for figures that are to be taken in at a glance. */
export function money(amount, currency, { short = false } = {}) {
  if (amount === null || amount === undefined || !currency || currency === NO_CURRENCY) return "–";
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol" };
  const wide = Math.abs(amount) >= 10_000;
  if (short)
    Object.assign(
      style,
      wide ? { notation: "compact", minimumFractionDigits: 1, maximumFractionDigits: 1 } : {},
    );
  return new Intl.NumberFormat(undefined, style).format(amount);
}

/** `seconds`: null when nobody can tell. */
export function lag(seconds) {
  if (seconds === null) return "how far behind is unknown";
  if (seconds === 0) return "up to date";
  if (seconds < 1) return "less than a second behind";
  return seconds < 120
    ? `${Math.round(seconds)} s behind`
    : `${Math.round(seconds / 60)} min behind`;
}

/** `at_risk` -> `At risk`. */
export function words(name) {
  const spaced = name.replaceAll("_", " ");
  return spaced[0].toUpperCase() + spaced.slice(1);
}
