// The tracking protocol: method and path to what answers it. What is not here is answered 404, by which clients know what there is.
import type { Endpoint } from "./asking/endpoints";
import { experimentEndpoints, experimentSearches } from "./experiments/endpoints";
import { historyEndpoints } from "./history/endpoints";
import { loggingEndpoints } from "./logging/endpoints";
import { runEndpoints } from "./runs/endpoints";

export const endpoints: Readonly<Record<string, Endpoint>> = {
  ...experimentEndpoints,
  ...experimentSearches,
  ...runEndpoints,
  ...loggingEndpoints,
  ...historyEndpoints,
};
