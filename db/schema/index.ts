// The whole schema in the order of the domains: a table may point only to those above it.
export * from "./access";
export * from "./admin";
export * from "./collaboration";
export * from "./data";
export * from "./deployments";
export * from "./events";
export * from "./experiments";
export * from "./lifecycle";
export * from "./models";
export * from "./outcomes";
export * from "./projects";
export * from "./reports";
export * from "./requirements";
export * from "./reviews";
export * from "./value";
