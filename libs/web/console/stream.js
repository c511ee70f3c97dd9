// Changes as they are recorded: server-sent events read from a fetch, for EventSource cannot send a
// token. A lost connection resumes behind the last event heard.

import { ask } from "./api.js";

const LONGEST_PAUSE = 30_000;
const REFUSED = new Set([401, 403, 404]);

/** Calls `heard(event)` for each change of the stream at `path` of a service, and
 *  `state("live" | "waiting" | "refused")`, until `signal`. */
export async function follow({ path, service = "", heard, state, signal }) {
  let last = null;
  let pause = 1_000;
  while (!signal.aborted) {
    try {
      const headers = last === null ? {} : { "Last-Event-ID": last };
      const answer = await ask(path, {}, { service, headers, signal });
      state("live");
      pause = 1_000;
      for await (const event of eventsIn(answer.body)) {
        last = event.id ?? last;
        if (event.data) heard(JSON.parse(event.data));
      }
    } catch (error) {
      if (signal.aborted) return;
      if (REFUSED.has(error.status) || error.code === "address_unknown") return state("refused");
      if (error.status === 410) last = null;
    }
    state("waiting");
    await pausing(pause, signal);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }
}

function pausing(milliseconds, signal) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", resolve, { once: true });
  });
}

async function* eventsIn(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (held + value).split(/\r?\n\r?\n/);
    held = blocks.pop();
    yield* blocks.map(parsed);
  }
}

function parsed(block) {
  const event = {};
  for (const line of block.split(/\r?\n/)) {
    const [, name, value] = line.match(/^(\w+): ?(.*)$/) || [];
    if (name === "data" && event.data) event.data += `\n${value}`;
    else if (name) event[name] = value;
  }
  return event;
}
