// The tracking protocol: method and path to what answers it. What is not here is answered 404, by which clients know what there is.
import { artifactEndpoints } from "./artifacts/endpoints";
import type { Endpoint } from "./definition.endpoints";
import { experimentEndpoints, experimentSearches } from "./experiments.endpoints";
import { historyEndpoints } from "./history.endpoints";
import { loggedModelEndpoints } from "./logged-models.endpoints";
import { loggingEndpoints } from "./logging.endpoints";
import { runEndpoints } from "./runs.endpoints";

export const endpoints: Readonly<Record<string, Endpoint>> = {
  ...experimentEndpoints,
  ...experimentSearches,
  ...runEndpoints,
  ...loggingEndpoints,
  ...historyEndpoints,
  ...artifactEndpoints,
  ...loggedModelEndpoints,
};

/** {model_id} is a step of the address that carries a name, {tag_key*} all the rest of it. */
const patterns = Object.entries(endpoints)
  .filter(([route]) => route.includes("{"))
  .map(([route, endpoint]) => {
    const named = route.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)").replaceAll(/\{(\w+)\*\}/g, "(?<$1>.+)");
    return { endpoint, pattern: new RegExp(`^${named}$`, "s") };
  });

/** What answers it, and what the address names. */
export function endpointFor(method: string, path: string): { endpoint: Endpoint; named: object } | null {
  const route = `${method} ${path}`;
  const exact = Object.hasOwn(endpoints, route) ? endpoints[route] : undefined;
  if (exact) return { endpoint: exact, named: {} };
  for (const { endpoint, pattern } of patterns) {
    const found = pattern.exec(route);
    if (found) return { endpoint, named: { ...found.groups } };
  }
  return null;
}
