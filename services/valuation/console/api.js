// Asking the API of this very service, as the bearer of the session's token.

import { token } from "./session.js";

/** `status` is 0 when nobody answered. */
export class Refused extends Error {
  constructor(status, problem = {}) {
    super(problem.title || "The service does not answer");
    this.status = status;
    this.code = problem.code;
  }

  get advice() {
    const advice = {
      0: "The service cannot be reached. Is it running?",
      401: "This token is not valid, or not any more.",
      403: "Your role may not see this.",
      404: "Nothing was heard of this customer.",
      422: "This cannot be asked.",
      503: "The service is not ready. It will be asked again.",
    };
    return advice[this.status] || this.message;
  }
}

export async function get(path, query = {}) {
  const answer = await ask(path, query);
  return answer.json();
}

/** The answer itself, for a body that is read as it comes. Throws Refused. */
export async function ask(path, query = {}, { headers = {}, signal } = {}) {
  const address = new URL(path, document.baseURI);
  for (const [name, value] of Object.entries(query)) {
    if (value !== "" && value !== null && value !== undefined)
      address.searchParams.set(name, value);
  }
  const answer = await fetch(address, {
    headers: { Authorization: `Bearer ${token()}`, ...headers },
    cache: "no-store",
    signal,
  }).catch((error) => {
    throw error.name === "AbortError" ? error : new Refused(0);
  });
  if (answer.ok) return answer;
  const refused = new Refused(answer.status, await answer.json().catch(() => ({})));
  if (refused.status === 401)
    document.dispatchEvent(new CustomEvent("refused", { detail: refused }));
  throw refused;
}
