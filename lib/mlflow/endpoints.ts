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
    const source = route.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)").replaceAll(/\{(\w+)\*\}/g, "(?<$1>.+)");
    return { endpoint, pattern: new RegExp(`^${source}$`, "s") };
  });

/** The endpoint for a method and path, and the parameters of the path. */
export function endpointFor(method: string, path: string): { endpoint: Endpoint; params: object } | null {
  const route = `${method} ${path}`;
  const exact = Object.hasOwn(endpoints, route) ? endpoints[route] : undefined;
  if (exact) return { endpoint: exact, params: {} };
  for (const { endpoint, pattern } of patterns) {
    const match = pattern.exec(route);
    if (match) return { endpoint, params: { ...match.groups } };
  }
  return null;
}
