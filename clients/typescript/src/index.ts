/** Rapport's four services, typed by their own OpenAPI documents. */

import { createClient, createConfig } from "./generated/customer/client/index.js";
import { CallCentre } from "./generated/callcenter/sdk.gen.js";
import { Customers } from "./generated/customer/sdk.gen.js";
import { Interactions } from "./generated/interaction/sdk.gen.js";
import { Valuations } from "./generated/valuation/sdk.gen.js";

export type * as callcentre from "./generated/callcenter/types.gen.js";
export type * as customers from "./generated/customer/types.gen.js";
export type * as interactions from "./generated/interaction/types.gen.js";
export type * as valuations from "./generated/valuation/types.gen.js";
export type { Problem } from "./generated/customer/types.gen.js";

/** Where each service is, e.g. `http://127.0.0.1:8001`. */
export interface Addresses {
  customers: string;
  interactions: string;
  valuations: string;
  callcentre: string;
}

export interface Rapport {
  customers: Customers;
  interactions: Interactions;
  valuations: Valuations;
  callcentre: CallCentre;
}

/**
 * A client of each service. `token` is asked for before each request, so it may be renewed.
 *
 * What a service refuses is thrown as the `Problem` it answered.
 */
export function connect(addresses: Addresses, token: () => string | Promise<string>): Rapport {
  const client = (baseUrl: string) =>
    createClient(createConfig({ baseUrl, auth: () => token(), throwOnError: true }));
  return {
    customers: new Customers({ client: client(addresses.customers) }),
    interactions: new Interactions({ client: client(addresses.interactions) }),
    valuations: new Valuations({ client: client(addresses.valuations) }),
    callcentre: new CallCentre({ client: client(addresses.callcentre) }),
  };
}

/** The header of a write: a new key for each command, the same for each retry of it. */
export function command(key: string = crypto.randomUUID()): { "Idempotency-Key": string } {
  return { "Idempotency-Key": key };
}

/** What a query takes as `after`, to answer once that command is in. */
export function eventOf(answer: { response: Response }): string {
  const event = answer.response.headers.get("Event-Id");
  if (event === null) throw new Error("only an accepted command has an Event-Id");
  return event;
}
