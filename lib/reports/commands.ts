// Takes board reports: the facts are read and stored in one transaction.
import { and, eq, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { reports } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { sha256Of } from "@/lib/kernel/digest";
import { precondition } from "@/lib/kernel/errors";
import { lockPerson } from "@/lib/kernel/locks";
import { reportTaken } from "./events";
import { readPortfolioFacts, readProjectFacts } from "./queries";
import type { ReportFacts } from "./rules";
import { TakeReport } from "./schema";

export const takeProjectReport = command({
  capability: "report.make",
  input: TakeReport,
  async run({ tx, grant, input, now }) {
    const facts = await readProjectFacts(grant);
    const report = { ...input, facts, projectId: grant.project.id, takenById: grant.person.id, takenAt: now };
    const { id, number } = await insertReport(tx, report);
    return {
      event: reportTaken({ after: { number, title: input.title } }),
      subject: id,
      notify: [{ kind: "told", roles: ["stakeholder"] }],
      value: { number },
    };
  },
});

export const takePortfolioReport = command({
  capability: "portfolio.report",
  input: TakeReport,
  async run({ tx, grant, input, now }) {
    const facts = await readPortfolioFacts(grant);
    if (facts.of !== "portfolio" || facts.projects.length === 0)
      throw precondition("You are stakeholder or owner of no project: there is nothing for you to report.");
    const { id, number } = await insertReport(tx, {
      ...input,
      facts,
      projectId: null,
      takenById: grant.person.id,
      takenAt: now,
    });
    return { event: reportTaken({ after: { number, title: input.title } }), subject: id, value: { number } };
  },
});

type NewReport = {
  title: string;
  message: string;
  facts: ReportFacts;
  projectId: string | null;
  takenById: string;
  takenAt: Date;
};

/** Numbered within the project, or within the person's own reports; the lock on the project or the person keeps numbers unique. */
async function insertReport(tx: Executor, report: NewReport): Promise<{ id: string; number: number }> {
  const { projectId, takenById } = report;
  if (!projectId) await lockPerson(tx, takenById);
  const scope = projectId
    ? eq(reports.projectId, projectId)
    : and(isNull(reports.projectId), eq(reports.takenById, takenById));
  const number = (await tx.$count(reports, scope)) + 1;
  const [inserted] = await tx
    .insert(reports)
    .values({ ...report, number, digest: sha256Of(report.facts) })
    .returning({ id: reports.id });
  if (!inserted) throw new Error("The report was not written.");
  return { id: inserted.id, number };
}
