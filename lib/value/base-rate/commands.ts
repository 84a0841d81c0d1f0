// What people do about the base rate: state it, as often as it changes. No version is ever changed.
import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { baseRates } from "@/db/schema";
import { resultsWereSeen } from "@/lib/experiments/runs/finished.queries";
import { command } from "@/lib/kernel/command";
import { conflict, invalid } from "@/lib/kernel/errors";
import { baseRateSet } from "../matrix/events";
import { findMatrix } from "../matrix/queries";
import { findBaseRate } from "./queries";
import { readShares, typedPercent } from "./rules";
import { SetBaseRate } from "./schema";

/** Every worth per case, today's process and the break-even use this mix, so everybody who is measured by them is notified. */
export const setBaseRate = command({
  capability: "base_rate.state",
  input: SetBaseRate,
  async run({ tx, grant, input, now }) {
    const scope = { db: tx, project: grant.project };
    const matrix = await findMatrix({ ...grant, db: tx });
    if (!matrix || matrix.kind === "regression")
      throw invalid({}, "A base rate is that of the classes of a payoff matrix.");
    const parsed = readShares(input.shares, matrix);
    if ("fields" in parsed) throw invalid(parsed.fields);
    if (input.asOf > grant.today) throw invalid({ asOf: "A day that has come, please." });
    const before = await findBaseRate(scope);
    if ((before?.number ?? 0) !== input.version)
      throw conflict("Somebody stated another base rate meanwhile.", {
        version: before?.number ?? 0,
        source: before?.source ?? "",
        asOf: before?.asOf ?? "",
        shares: before?.shares.map(({ share }) => typedPercent(share)) ?? [],
      });
    const id = v7();
    const { source, asOf } = input;
    const afterResults = await resultsWereSeen(tx, grant.project.id);
    await tx
      .update(baseRates)
      .set({ current: false })
      .where(and(eq(baseRates.projectId, grant.project.id), baseRates.current));
    const baseRate = { number: input.version + 1, shares: parsed.shares, source, asOf };
    await tx.insert(baseRates).values({
      id,
      projectId: grant.project.id,
      current: true,
      afterResults,
      setById: grant.person.id,
      setAt: now,
      ...baseRate,
    });
    return {
      event: baseRateSet({
        before: before ? { number: before.number, shares: before.shares } : undefined,
        after: baseRate,
      }),
      subject: id,
      notify: [{ kind: "told", roles: ["stakeholder", "expert", "data_scientist"] }],
      value: { id, version: baseRate.number },
    };
  },
});
