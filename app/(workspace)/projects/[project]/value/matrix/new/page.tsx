// A new version of the payoff matrix: from the current one, from a worked example, or from nothing.
import { z } from "zod";
import { Page } from "@/components/layout/page";
import { Callout } from "@/components/ui/callout";
import { matrixExamples } from "@/components/value/matrix/matrix-examples";
import { MatrixForm } from "@/components/value/matrix/matrix-form";
import { StartFrom } from "@/components/value/matrix/start-from";
import { typedOf } from "@/components/value/matrix/typed";
import { type MatrixKind, matrixKinds } from "@/db/enums";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { lookUp } from "@/lib/format/look-up";
import { classLimits } from "@/lib/value/limits";
import { setMatrix } from "@/lib/value/matrix/actions";
import { settingRole, typedMatrix } from "@/lib/value/matrix/entry.rules";
import { findMatrix } from "@/lib/value/matrix/queries";
import { listRemarks } from "@/lib/value/matrix/remarks.queries";

export const metadata = { title: "Set the payoff matrix" };

const text = z.string().catch("");
const Asked = z.object({ example: text, kind: text, classes: text });

export default async function NewMatrixPage({
  params,
  searchParams,
}: PageProps<"/projects/[project]/value/matrix/new">) {
  const grant = await openProject(params, "value.matrix");
  const query = Asked.parse(await searchParams);
  const [current, remarks, locale] = await Promise.all([findMatrix(grant), listRemarks(grant), readerLocale()]);
  const { key, currency } = grant.project;
  const basePath = `/projects/${key}/value/matrix`;
  const setAs = settingRole(grant.roles, current);
  const currentValues = current ? typedMatrix(current, currency) : undefined;
  const { start, size } = startOf(query, currentValues);
  return (
    <Page
      title={current ? `Payoff matrix, version ${current.number + 1}` : "What are answers worth?"}
      lead={
        setAs === "expert"
          ? "You draft it as an expert; a stakeholder sets it."
          : "The amounts are the stakeholder's: every model is measured by them."
      }
      crumbs={[
        { label: "Value", href: `/projects/${key}/value` },
        { label: "Payoff matrix", href: basePath },
      ]}
      guide="/guide/money-matrix"
    >
      {setAs ? (
        <>
          <StartFrom basePath={`${basePath}/new`} kind={start.kind} size={size} limits={classLimits} first={!current} />
          <MatrixForm
            key={JSON.stringify(start)}
            action={setMatrix.bind(null, { project: key })}
            format={{ kind: "money", currency, locale }}
            start={start}
            version={current?.number ?? 0}
            remarks={remarks.filter(({ closedAt }) => closedAt === null).map(({ id, text }) => ({ id, text }))}
          />
        </>
      ) : (
        <Callout title="A stakeholder has set the payoff matrix">
          It is theirs now. Remark on an amount on its page: they see it, and can change it.
        </Callout>
      )}
    </Page>
  );
}

/** The address decides: an example, a kind, a number of classes; without one it begins with the current version. */
function startOf(query: z.output<typeof Asked>, currentValues: Record<string, string | string[]> | undefined) {
  const example = lookUp(matrixExamples, query.example)?.start;
  const startValues = example ?? currentValues ?? { kind: "binary" };
  const kind =
    matrixKinds.find((option) => option === query.kind) ?? matrixKinds.find((known) => known === startValues.kind);
  const isSameKind = kind === startValues.kind;
  const classes = isSameKind ? [startValues.labels ?? []].flat() : [];
  const count = Number(query.classes) || Math.max(classes.length, classLimits.least);
  const size = classCount(kind, count);
  return { size, start: typedOf(isSameKind ? resized(startValues, classes.length, size) : { kind }, size) };
}

/** How many classes the matrix has: of a regression there are none. */
function classCount(kind: MatrixKind | undefined, count: number): number {
  if (kind === "binary") return 2;
  if (kind === "regression") return 0;
  return Math.min(Math.max(Math.trunc(count), classLimits.least), classLimits.most);
}

/** The amounts stay with their classes when there is room for more or fewer. */
function resized(
  startValues: Record<string, string | string[]>,
  from: number,
  to: number,
): Record<string, string | string[]> {
  const square = (name: string) => {
    const values = [lookUp(startValues, name) ?? []].flat();
    return Array.from({ length: to ** 2 }, (_, at) => {
      const [row, column] = [Math.floor(at / to), at % to];
      return row < from && column < from ? (values[row * from + column] ?? "") : "";
    });
  };
  return from === to ? startValues : { ...startValues, amounts: square("amounts"), counts: square("counts") };
}
