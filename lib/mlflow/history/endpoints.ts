// The history of a metric: a page where one is asked for, else all of it, in pieces.
import { z } from "zod";
import { type HistoryPoint, listPoints } from "@/lib/experiments/points/queries";
import type { Scope } from "@/lib/experiments/queries";
import { endpoint, knownRun } from "../asking/endpoints";
import { writeJson } from "../json/rules";
import { ofRun, requiredText, text, upTo } from "../schema";

const shape = (key: string, { value, loggedAt, step }: HistoryPoint) => ({ key, value, timestamp: loggedAt, step });

export const historyEndpoints = {
  "GET metrics/get-history": endpoint({
    input: z.object({
      ...ofRun,
      metric_key: requiredText,
      max_results: upTo(25_000).optional(),
      page_token: text.optional(),
    }),
    async answer(asking, { metric_key: key, max_results: size, page_token: after, ...which }) {
      const { id } = await knownRun(asking, which);
      const history = { runId: id, key, after: after || undefined };
      if (size === undefined) return inPieces(asking.scope, history);
      const { points, next } = await listPoints(asking.scope, { ...history, size });
      return { metrics: points.map((point) => shape(key, point)), next_page_token: next };
    },
  }),
} as const;

async function* inPieces(scope: Scope, history: { runId: string; key: string; after?: string }) {
  const { key } = history;
  let page = await listPoints(scope, { ...history, size: 5_000 });
  yield page.points.length > 0 ? '{"metrics":[' : "{";
  for (;;) {
    yield page.points.map((point) => writeJson(shape(key, point))).join(",");
    if (!page.next) break;
    yield ",";
    page = await listPoints(scope, { ...history, size: 5_000, after: page.next });
  }
  yield page.points.length > 0 ? "]}" : "}";
}
