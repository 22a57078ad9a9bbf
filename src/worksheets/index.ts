// Recognition's public surface: `recognise(snapshot)` and the values it takes and gives.
export * from "./snapshot";
export * from "./recognition";
export * from "./recognise";
