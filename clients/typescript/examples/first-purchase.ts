/** Register a customer, record what they bought, and read what they are worth with that purchase in. */

import { command, connect, eventOf } from "../src/index.js";

const [customers, interactions, valuations, callcentre, token] = process.argv.slice(2);
if (!customers || !interactions || !valuations || !callcentre || !token) {
  throw new Error("say the addresses of customers, interactions, valuations, callcentre and a token");
}

const rapport = connect({ customers, interactions, valuations, callcentre }, () => token);

const { data: ada } = await rapport.customers.registerCustomer({
  headers: command(),
  body: { kind: "person", name: "Ada Lovelace" },
});

const bought = await rapport.interactions.recordPurchase({
  headers: command(),
  body: {
    customer_id: ada.customer_id,
    amount: "120.00",
    currency: "USD",
    occurred_at: new Date(Date.now() - 86_400_000).toISOString(),
  },
});

const { data: valuation } = await rapport.valuations.readValuation({
  path: { customer_id: ada.customer_id },
  query: { after: eventOf(bought), timeout_ms: 20_000 },
});

console.log(JSON.stringify({ known: valuation.known, value: valuation.value }));
