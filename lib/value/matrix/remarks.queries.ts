// What people said of the amounts of a payoff matrix, and what became of it.
import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MatrixKind } from "@/db/enums";
import { matrixRemarks, moneyMatrices, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { ClassMatrix } from "./rules";

export type Remark = {
  id: string;
  /** The version that it was written about, and the cell in it: amounts[actual][action]; of a figure 0, and 0 or 1 for over or under. */
  about: { number: number; kind: MatrixKind; actual: number; action: number };
  /** The words of the cell when it was written; null for a figure. */
  words: { label: string; action: string } | null;
  text: string;
  writtenById: string;
  writtenBy: string;
  writtenAt: Date;
  closedBy: string | null;
  closedAt: Date | null;
  answer: string;
  /** The number of the version that answers it. */
  answeredByNumber: number | null;
};

const writer = alias(people, "writer");
const closer = alias(people, "closer");
const answering = alias(moneyMatrices, "answering");

/** Open ones first, then the newest. */
export async function listRemarks(grant: Grant, size = 200): Promise<Remark[]> {
  const rows = await grant.db
    .select({
      id: matrixRemarks.id,
      number: moneyMatrices.number,
      kind: moneyMatrices.kind,
      terms: sql<Partial<ClassMatrix>>`${moneyMatrices.terms}`,
      actual: matrixRemarks.actual,
      action: matrixRemarks.action,
      text: matrixRemarks.text,
      writtenById: matrixRemarks.writtenById,
      writtenBy: writer.name,
      writtenAt: matrixRemarks.writtenAt,
      closedBy: closer.name,
      closedAt: matrixRemarks.closedAt,
      answer: matrixRemarks.answer,
      answeredByNumber: answering.number,
    })
    .from(matrixRemarks)
    .innerJoin(moneyMatrices, eq(moneyMatrices.id, matrixRemarks.matrixId))
    .innerJoin(writer, eq(writer.id, matrixRemarks.writtenById))
    .leftJoin(closer, eq(closer.id, matrixRemarks.closedById))
    .leftJoin(answering, eq(answering.id, matrixRemarks.answeredByMatrixId))
    .where(eq(matrixRemarks.projectId, grant.project.id))
    .orderBy(sql`${matrixRemarks.closedAt} is not null`, desc(matrixRemarks.writtenAt), desc(matrixRemarks.id))
    .limit(size);
  return rows.map(({ number, kind, actual, action, terms, ...remark }) => ({
    ...remark,
    about: { number, kind, actual, action },
    words:
      kind === "regression" ? null : { label: terms.labels?.[actual] ?? "", action: terms.actions?.[action] ?? "" },
  }));
}
