// Asking the APIs, as the bearer of the session's token: this service's, or another's by its name.

import { addressOf, isOwn } from "./addresses.js";
import { token } from "./session.js";

// Refusals that say more than that the role is the wrong one.
const OF_A_FIELD = new Set(["personal_data_needed", "field_hidden", "view_not_found"]);

/** `status` is 0 when nobody answered. */
export class Refused extends Error {
  constructor(status, problem = {}, service = "") {
    super(problem.title || "The service does not answer");
    this.status = status;
    this.code = problem.code;
    this.errors = problem.errors ?? [];
    this.service = service;
  }

  get advice() {
    if (this.code === "address_unknown")
      return `The address of the ${this.service} service is not set (PUBLIC_URLS).`;
    if (OF_A_FIELD.has(this.code)) return `${this.message}.`;
    const who = this.service ? `The ${this.service} service` : "The service";
    const advice = {
      0: `${who} cannot be reached. Is it running?`,
      401: "This token is not valid, or not any more.",
      403: "Your role may not see this.",
      404: "There is no such customer.",
      422: "This request is not valid.",
      503: `${who} is not ready. It will be tried again.`,
    };
    return advice[this.status] || `${this.message}.`;
  }
}

export async function get(path, query = {}, service = "") {
  const answer = await ask(path, query, { service });
  return answer.json();
}

/** Ask for a change: under a key of its own, so that it is done once. Throws Refused. */
export async function send(method, path, { body, query = {}, version } = {}) {
  const headers = { "Idempotency-Key": crypto.randomUUID(), "Content-Type": "application/json" };
  if (version !== undefined) headers["If-Match"] = `"${version}"`;
  const answer = await ask(path, query, { method, headers, body: body && JSON.stringify(body) });
  return answer.json();
}

/** The answer itself, for a body that is read as it comes. Throws Refused. */
export async function ask(path, query = {}, { service = "", method = "GET", headers = {}, body, signal } = {}) {
  const base = addressOf(service);
  if (base === null) throw new Refused(0, { code: "address_unknown" }, service);
  const address = new URL(path, base);
  for (const [name, value] of Object.entries(query)) {
    if (value !== "" && value !== null && value !== undefined)
      address.searchParams.set(name, value);
  }
  const answer = await fetch(address, {
    method,
    body,
    headers: { Authorization: `Bearer ${token()}`, ...headers },
    cache: "no-store",
    signal,
  }).catch((error) => {
    throw error.name === "AbortError" ? error : new Refused(0, {}, service);
  });
  if (answer.ok) return answer;
  const refused = new Refused(answer.status, await answer.json().catch(() => ({})), service);
  if (refused.status === 401 && isOwn(service))
    document.dispatchEvent(new CustomEvent("refused", { detail: refused }));
  throw refused;
}
