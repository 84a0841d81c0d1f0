// The payoff matrices of a project: none is ever changed, the newest counts.
import { and, desc, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { MatrixKind, Role } from "@/db/enums";
import { moneyMatrices, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import type { Matrix } from "./rules";

/** One version of a project's payoff matrix: narrow it by its `kind`. */
export type MoneyMatrix = Matrix & {
  id: string;
  number: number;
  current: boolean;
  note: string;
  /** The role that it was set as: "expert" is a draft that no stakeholder has set yet. */
  setAs: Role;
  /** Results of a model were known when it was set. */
  afterResults: boolean;
  setBy: string;
  setAt: Date;
};

const columns = {
  id: moneyMatrices.id,
  number: moneyMatrices.number,
  current: moneyMatrices.current,
  kind: moneyMatrices.kind,
  terms: moneyMatrices.terms,
  note: moneyMatrices.note,
  setAs: moneyMatrices.setAs,
  afterResults: moneyMatrices.afterResults,
  setBy: people.name,
  setAt: moneyMatrices.setAt,
};

/** Null while nobody has set one. */
export const findMatrix = ({ db, project }: Grant): Promise<MoneyMatrix | null> => readCurrentMatrix(db, project.id);

/** The same for what Quintet does by itself. */
export async function readCurrentMatrix(db: Executor, projectId: string): Promise<MoneyMatrix | null> {
  const [row] = await db
    .select(columns)
    .from(moneyMatrices)
    .innerJoin(people, eq(people.id, moneyMatrices.setById))
    .where(and(eq(moneyMatrices.projectId, projectId), moneyMatrices.current));
  return row ? toMatrix(row) : null;
}

/** Newest first. */
export async function listMatrices(grant: Grant, size = 50): Promise<MoneyMatrix[]> {
  const rows = await grant.db
    .select(columns)
    .from(moneyMatrices)
    .innerJoin(people, eq(people.id, moneyMatrices.setById))
    .where(eq(moneyMatrices.projectId, grant.project.id))
    .orderBy(desc(moneyMatrices.number))
    .limit(size);
  return rows.map(toMatrix);
}

/** One version by its number, and the one before it. @throws Refusal not_found */
export async function getMatrix(
  grant: Grant,
  number: number,
): Promise<{ matrix: MoneyMatrix; previous: MoneyMatrix | null }> {
  const [matrix, previous] = await grant.db
    .select(columns)
    .from(moneyMatrices)
    .innerJoin(people, eq(people.id, moneyMatrices.setById))
    .where(
      and(
        eq(moneyMatrices.projectId, grant.project.id),
        sql`${moneyMatrices.number} in (${number}::int, ${number}::int - 1)`,
      ),
    )
    .orderBy(desc(moneyMatrices.number));
  if (matrix?.number !== number) throw notFound("This payoff matrix");
  return { matrix: toMatrix(matrix), previous: previous ? toMatrix(previous) : null };
}

/** As it was written (see commands.ts): the terms are those of the kind. */
const toMatrix = ({ terms, ...row }: { terms: object; kind: MatrixKind }): MoneyMatrix =>
  ({ ...row, ...terms }) as MoneyMatrix;
