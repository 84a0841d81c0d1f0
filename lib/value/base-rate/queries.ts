// The base rates of a project: none is ever changed, the newest counts.
import { and, desc, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { baseRates, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Mix } from "../candidate/dirichlet.rules";
import { type MoneyMatrix, readCurrentMatrix } from "../matrix/queries";
import { mixOf, type Share } from "./rules";

export type BaseRate = {
  id: string;
  number: number;
  current: boolean;
  shares: Share[];
  source: string;
  asOf: string;
  /** Results of a model were known when it was stated. */
  afterResults: boolean;
  setBy: string;
  setAt: Date;
};

const columns = {
  id: baseRates.id,
  number: baseRates.number,
  current: baseRates.current,
  shares: baseRates.shares,
  source: baseRates.source,
  asOf: baseRates.asOf,
  afterResults: baseRates.afterResults,
  setBy: people.name,
  setAt: baseRates.setAt,
};

/** Newest first. */
export async function listBaseRates({ db, project }: Pick<Grant, "db" | "project">, size = 20): Promise<BaseRate[]> {
  return db
    .select(columns)
    .from(baseRates)
    .innerJoin(people, eq(people.id, baseRates.setById))
    .where(eq(baseRates.projectId, project.id))
    .orderBy(desc(baseRates.number))
    .limit(size);
}

/** Null while nobody has stated one. */
export const findBaseRate = ({ db, project }: Pick<Grant, "db" | "project">): Promise<BaseRate | null> =>
  readCurrentBaseRate(db, project.id);

async function readCurrentBaseRate(db: Executor, projectId: string): Promise<BaseRate | null> {
  const [row] = await db
    .select(columns)
    .from(baseRates)
    .innerJoin(people, eq(people.id, baseRates.setById))
    .where(and(eq(baseRates.projectId, projectId), baseRates.current));
  return row ?? null;
}

/** By what runs are priced now: the matrix that counts, with the mix of its classes where a base rate fits them. */
export type CurrentTerms = { matrix: MoneyMatrix; mix: Mix; baseRate: BaseRate | null };

/** Null while nobody has set a matrix. */
export async function readTerms(db: Executor, projectId: string): Promise<CurrentTerms | null> {
  const [matrix, baseRate] = await Promise.all([readCurrentMatrix(db, projectId), readCurrentBaseRate(db, projectId)]);
  return matrix && { matrix, baseRate, mix: mixOf(baseRate, matrix) };
}
