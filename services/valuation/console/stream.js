// Grade changes as they are published: server-sent events read from a fetch, for EventSource
// cannot send a token. A lost connection resumes behind the last event heard.

import { ask } from "./api.js";

const LONGEST_PAUSE = 30_000;

/** Calls `heard(event)` for each change and `state("live" | "waiting" | "refused")`, until `signal`. */
export async function follow({ heard, state, signal }) {
  let last = null;
  let pause = 1_000;
  while (!signal.aborted) {
    try {
      const headers = last === null ? {} : { "Last-Event-ID": last };
      const answer = await ask("v1/stream", {}, { headers, signal });
      state("live");
      pause = 1_000;
      for await (const event of eventsIn(answer.body)) {
        last = event.id ?? last;
        if (event.data) heard(JSON.parse(event.data));
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error.status === 401 || error.status === 403) return state("refused");
      if (error.status === 410) last = null;
    }
    state("waiting");
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }
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
