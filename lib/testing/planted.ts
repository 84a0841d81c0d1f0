// A fault that is planted (`npm run mutate`) stands in no file of the house; whoever reads its sources as text finds it all the same.
import { existsSync, readFileSync } from "node:fs";

/** The one file that reads otherwise meanwhile. */
export function readPlanted(): { path: string; source: string } | null {
  const place = process.env.QUINTET_TEST_PLANTED_SOURCE;
  return place && existsSync(place) ? JSON.parse(readFileSync(place, "utf8")) : null;
}
