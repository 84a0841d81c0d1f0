// The history of a metric: a page where a size is given, else all of it, streamed.
import { z } from "zod";
import { type HistoryPoint, listPoints, listSpreadPoints } from "@/lib/experiments/points/queries";
import type { Scope } from "@/lib/experiments/queries";
import { runIdOf } from "@/lib/experiments/rules";
import { uuidOfRun } from "@/lib/experiments/schema";
import { endpoint, resolveRun } from "./definition.endpoints";
import { type Json, writeJson } from "./json.rules";
import { int64, list, ofRun, requiredText, text, upTo } from "./schema";

const pointShape = (key: string, { value, loggedAt, step }: HistoryPoint) => ({
  key,
  value,
  timestamp: loggedAt,
  step,
});

const runIds = list(requiredText).refine(
  (given) => given.length > 0 && given.length <= 100,
  "At least one run and at most 100, please.",
);

export const historyEndpoints = {
  "GET metrics/get-history": endpoint({
    input: z.object({
      ...ofRun,
      metric_key: requiredText,
      max_results: upTo(25_000).optional(),
      page_token: text.optional(),
    }),
    async answer(asking, { metric_key: key, max_results: size, page_token: after, ...which }) {
      const { id } = await resolveRun(asking, which);
      const history = { runId: id, key, after: after || undefined };
      if (size === undefined) return streamPoints(asking.scope, history);
      const { points, next } = await listPoints(asking.scope, { ...history, size });
      return { metrics: points.map((point) => pointShape(key, point)), next_page_token: next };
    },
  }),

  "GET metrics/get-history-bulk": endpoint({
    input: z.object({ run_id: runIds, metric_key: requiredText, max_results: int64.optional() }),
    async answer({ scope }, { run_id: requestedIds, metric_key: key, max_results: requested }) {
      let remaining = Number(requested && requested < BigInt(bulkLimit) ? requested : bulkLimit);
      const metrics: Json[] = [];
      for (const runId of [...requestedIds].sort()) {
        const id = remaining > 0 ? uuidOfRun(runId) : null;
        const { points } = id ? await listPoints(scope, { runId: id, key, size: remaining }) : { points: [] };
        metrics.push(...points.map((point) => ({ ...pointShape(key, point), run_id: runId })));
        remaining -= points.length;
      }
      return { metrics };
    },
  }),

  "GET metrics/get-history-bulk-interval": endpoint({
    input: z
      .object({
        run_ids: runIds,
        metric_key: requiredText,
        start_step: int64.optional(),
        end_step: int64.optional(),
        max_results: upTo(2_500).default(2_500),
      })
      .superRefine(({ start_step: start, end_step: end }, context) => {
        if ((start === undefined) === (end === undefined) && (start ?? 0n) <= (end ?? 0n)) return;
        const message = "start_step and end_step come together, and the end is not before the start.";
        context.addIssue({ code: "custom", message });
      }),
    async answer(
      { scope },
      { run_ids: requestedIds, metric_key: key, start_step: start, end_step: end, max_results: most },
    ) {
      const steps: [bigint, bigint] | undefined = start !== undefined && end !== undefined ? [start, end] : undefined;
      const ids = requestedIds.flatMap((runId) => uuidOfRun(runId) ?? []);
      const points = await listSpreadPoints(scope, { runIds: ids, key, most, steps });
      return { metrics: points.map((point) => ({ ...pointShape(key, point), run_id: runIdOf(point.runId) })) };
    },
  }),
} as const;

const bulkLimit = 25_000;

async function* streamPoints(scope: Scope, history: { runId: string; key: string; after?: string }) {
  const { key } = history;
  let page = await listPoints(scope, { ...history, size: 5_000 });
  yield page.points.length > 0 ? '{"metrics":[' : "{";
  for (;;) {
    yield page.points.map((point) => writeJson(pointShape(key, point))).join(",");
    if (!page.next) break;
    yield ",";
    page = await listPoints(scope, { ...history, size: 5_000, after: page.next });
  }
  yield page.points.length > 0 ? "]}" : "}";
}
