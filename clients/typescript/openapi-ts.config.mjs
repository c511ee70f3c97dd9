// For each service a class with a method per operation, and the types of what they take and answer.

const SERVICES = {
  customer: "Customers",
  interaction: "Interactions",
  valuation: "Valuations",
  callcenter: "CallCentre",
};

export default Object.entries(SERVICES).map(([service, name]) => ({
  input: `./openapi/${service}.json`,
  output: `./src/generated/${service}`,
  logs: { level: "error", file: false },
  plugins: [
    { name: "@hey-api/client-fetch", throwOnError: true },
    "@hey-api/typescript",
    {
      name: "@hey-api/sdk",
      operations: { strategy: "single", containerName: { name, casing: "preserve" } },
    },
  ],
}));
