// Imports costs from a file: a preview first, then all of them or none.
import { eq } from "drizzle-orm";
import { costs, valueSummaries } from "@/db/schema";
import { remarksByLine, summaryOf } from "@/lib/format/file-lines";
import { command } from "@/lib/kernel/command";
import { invalid, unconfirmed } from "@/lib/kernel/errors";
import { costsImported } from "../events";
import { ImportCosts } from "../schema";
import { summariseValue } from "../summary.steps";
import { previewOf, readCosts } from "./cost-file.rules";
import { isOverBudget } from "./rules";

export const importCosts = command({
  capability: "cost.record",
  input: ImportCosts,
  async run({ tx, grant, input: { csv, confirmed }, now }) {
    const { id: projectId, currency } = grant.project;
    const file = readCosts(csv, currency);
    if (file.remarks.length > 0) throw invalid(remarksByLine(file.remarks), summaryOf(file.remarks));
    const preview = previewOf(file.rows);
    if (!Number.isSafeInteger(preview.total))
      throw invalid({ csv: "These costs come to more than can be counted exactly." });
    if (!confirmed) throw unconfirmed(preview);
    const [before] = await tx.select().from(valueSummaries).where(eq(valueSummaries.projectId, projectId));
    const recorded = { projectId, recordedById: grant.person.id, recordedAt: now };
    // In portions, because a statement has at most 65,535 parameters.
    for (let start = 0; start < file.rows.length; start += 1_000) {
      await tx.insert(costs).values(file.rows.slice(start, start + 1_000).map((cost) => ({ ...cost, ...recorded })));
    }
    const summary = await summariseValue(tx, projectId, "csv");
    const { count, total, byKind } = preview;
    return {
      event: costsImported({ after: { count, total, byKind } }),
      notify:
        isOverBudget(summary) && !(before && isOverBudget(before)) ? [{ kind: "decide", roles: ["stakeholder"] }] : [],
      value: { count },
    };
  },
});
