/** What does not fit a service's document does not compile: each line below must be an error. */

import { command, type Rapport } from "../src/index.js";

export function refused({ customers, interactions, valuations }: Rapport): void {
  const order = { customer_id: "0192f0c1-7a55-7c3e-9d42-6f1f0a3c5e01", occurred_at: "2026-06-01T09:30:00Z" };
  // @ts-expect-error a write needs its Idempotency-Key
  interactions.recordPurchase({ body: { ...order, amount: "1.00", currency: "USD" } });
  // @ts-expect-error an amount is a decimal string, not a float
  interactions.recordPurchase({ headers: command(), body: { ...order, amount: 1.5, currency: "USD" } });
  // @ts-expect-error the currency is missing
  interactions.recordPurchase({ headers: command(), body: { ...order, amount: "1.00" } });
  // @ts-expect-error there is no such kind of customer
  customers.registerCustomer({ headers: command(), body: { kind: "robot", name: "Ada" } });
  // @ts-expect-error there is no such service operation
  valuations.recordPurchase();
}
