// What people do about the payoff matrix: set a version of it, remark on an amount, and answer a remark. No version is ever changed.
import { and, eq, inArray, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { matrixRemarks, moneyMatrices } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { resultsWereSeen } from "@/lib/experiments/runs/finished.queries";
import { command } from "@/lib/kernel/command";
import { conflict, forbidden, invalid, notFound } from "@/lib/kernel/errors";
import { easedMistakes, matrixChanges } from "./diff.rules";
import { readMatrix, settingRole, typedMatrix } from "./entry.rules";
import { matrixRemarkAnswered, matrixRemarked, matrixSet } from "./events";
import { findMatrix, type MoneyMatrix } from "./queries";
import { mayAnswer } from "./remarks.rules";
import type { Matrix } from "./rules";
import { AnswerRemark, RemarkOnMatrix, SetMatrix } from "./schema";

/**
 * The stakeholder's to set; an expert may draft it until a stakeholder has. A version that makes a mistake cheaper once results were
 * seen says so, for good, and everybody who is measured by it is told.
 */
export const setMatrix = command({
  capability: "value.matrix",
  input: SetMatrix,
  async run({ tx, grant, input, now }) {
    const parsed = readMatrix(input, grant.project.currency);
    if ("fields" in parsed) throw invalid(parsed.fields);
    const { matrix } = parsed;
    const before = await findMatrix({ ...grant, db: tx });
    const setAs = settingRole(grant.roles, before);
    if (!setAs)
      throw forbidden("A stakeholder has set the payoff matrix: remark on an amount, and they can change it.");
    if ((before?.number ?? 0) !== input.version) throw versionConflict(before, grant.project.currency);
    if (before && before.setAs === setAs && matrixChanges(before, matrix).length === 0) {
      throw invalid({}, `This is what version ${before.number} says already.`);
    }
    const afterResults = await resultsWereSeen(tx, grant.project.id);
    const id = v7();
    const number = input.version + 1;
    const { kind, ...terms } = matrix;
    const attributes = { setAs, afterResults, note: input.note, setById: grant.person.id, setAt: now };
    await tx
      .update(moneyMatrices)
      .set({ current: false })
      .where(and(eq(moneyMatrices.projectId, grant.project.id), moneyMatrices.current));
    await tx
      .insert(moneyMatrices)
      .values({ id, projectId: grant.project.id, number, current: true, kind, terms, ...attributes });
    const answeredAuthors = await answerRemarks(tx, grant, { remarkIds: input.answers, by: id, now });
    const eased = before !== null && afterResults && easedMistakes(before, matrix).length > 0;
    return {
      event: matrixSet({
        before: before ? { number: before.number, ...matrixOf(before) } : undefined,
        after: { number, ...matrix, note: input.note, setAs, ...(eased ? { eased } : {}) },
      }),
      subject: id,
      notify: [
        { kind: "told", people: answeredAuthors },
        { kind: setAs === "expert" ? "decide" : "told", roles: ["stakeholder"] },
        { kind: "told", roles: ["expert", "data_scientist", ...(eased ? (["ml_engineer"] as const) : [])] },
      ],
      value: { id, number },
    };
  },
});

/** A remark is on the current version, and open until a new version, or a text, answers it. */
export const remarkOnMatrix = command({
  capability: "matrix.remark",
  input: RemarkOnMatrix,
  async run({ tx, grant, input: { matrixId, cell, text }, now }) {
    const current = await findMatrix({ ...grant, db: tx });
    if (!current) throw notFound("This payoff matrix");
    if (current.id !== matrixId) throw versionConflict(current, grant.project.currency);
    const size = current.kind === "regression" ? { rows: 1, columns: 2 } : square(current.labels.length);
    const { actual, action } = cell;
    if (actual >= size.rows || action >= size.columns) throw invalid({ cell: "Please choose an amount." });
    const id = v7();
    const values = { actual, action, text, writtenById: grant.person.id, writtenAt: now };
    await tx.insert(matrixRemarks).values({ id, projectId: grant.project.id, matrixId, ...values });
    const isStakeholder = grant.roles.includes("stakeholder");
    return {
      event: matrixRemarked({ after: { number: current.number, actual, action, remark: text } }),
      subject: id,
      notify: [{ kind: isStakeholder ? "assigned" : "decide", roles: [isStakeholder ? "expert" : "stakeholder"] }],
      value: { id },
    };
  },
});

/** The first answer counts. */
export const answerRemark = command({
  capability: "matrix.answer",
  input: AnswerRemark,
  async run({ tx, grant, input: { remarkId, answer }, now }) {
    const thisRemark = and(eq(matrixRemarks.id, remarkId), eq(matrixRemarks.projectId, grant.project.id));
    const [remark] = await tx.select().from(matrixRemarks).where(thisRemark);
    if (!remark) throw notFound("This remark");
    if (!mayAnswer(grant, remark)) {
      throw forbidden("A stakeholder answers this, or whoever wrote it says that it is settled.");
    }
    const closed = await tx
      .update(matrixRemarks)
      .set({ answer, closedById: grant.person.id, closedAt: now })
      .where(and(thisRemark, isNull(matrixRemarks.closedAt)))
      .returning({ id: matrixRemarks.id });
    if (closed.length === 0) throw conflict("Somebody answered this meanwhile.", { answer: remark.answer });
    return {
      event: matrixRemarkAnswered({ before: { remark: remark.text }, after: { answer } }),
      subject: remarkId,
      notify: [{ kind: "told", people: [remark.writtenById] }],
    };
  },
});

const square = (size: number) => ({ rows: size, columns: size });

/** The stored side of a conflict, as the form would hold it. */
const versionConflict = (current: MoneyMatrix | null, currency: string) =>
  conflict("Somebody set a new version meanwhile.", {
    version: current?.number ?? 0,
    note: current?.note ?? "",
    ...(current ? typedMatrix(current, currency) : {}),
  });

const matrixOf = ({ id, current, note, setAs, afterResults, setBy, setAt, number, ...matrix }: MoneyMatrix): Matrix =>
  matrix;

/** @returns the ids of the authors of the remarks */
async function answerRemarks(
  tx: Executor,
  grant: Grant<"value.matrix">,
  { remarkIds, by, now }: { remarkIds: readonly string[]; by: string; now: Date },
): Promise<string[]> {
  if (remarkIds.length === 0) return [];
  const closed = await tx
    .update(matrixRemarks)
    .set({ closedById: grant.person.id, closedAt: now, answeredByMatrixId: by })
    .where(
      and(
        inArray(matrixRemarks.id, [...remarkIds]),
        eq(matrixRemarks.projectId, grant.project.id),
        isNull(matrixRemarks.closedAt),
      ),
    )
    .returning({ writtenById: matrixRemarks.writtenById });
  return closed.map(({ writtenById }) => writtenById);
}
