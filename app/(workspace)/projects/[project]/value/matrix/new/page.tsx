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
  const asked = Asked.parse(await searchParams);
  const [current, remarks, locale] = await Promise.all([findMatrix(grant), listRemarks(grant), readerLocale()]);
  const { key, currency } = grant.project;
  const here = `/projects/${key}/value/matrix`;
  const setAs = settingRole(grant.roles, current);
  const held = current ? typedMatrix(current, currency) : undefined;
  const { start, size } = startOf(asked, held);
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
        { label: "Payoff matrix", href: here },
      ]}
      guide="/guide/money-matrix"
    >
      {setAs ? (
        <>
          <StartFrom here={`${here}/new`} kind={start.kind} size={size} limits={classLimits} first={!current} />
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
function startOf(asked: z.output<typeof Asked>, held: Record<string, string | string[]> | undefined) {
  const example = lookUp(matrixExamples, asked.example)?.start;
  const given = example ?? held ?? { kind: "binary" };
  const kind = matrixKinds.find((known) => known === asked.kind) ?? matrixKinds.find((known) => known === given.kind);
  const same = kind === given.kind;
  const classes = same ? [given.labels ?? []].flat() : [];
  const wanted = Number(asked.classes) || Math.max(classes.length, classLimits.least);
  const size = classCount(kind, wanted);
  return { size, start: typedOf(same ? resized(given, classes.length, size) : { kind }, size) };
}

/** How many classes the matrix has: of a regression there are none. */
function classCount(kind: MatrixKind | undefined, wanted: number): number {
  if (kind === "binary") return 2;
  if (kind === "regression") return 0;
  return Math.min(Math.max(Math.trunc(wanted), classLimits.least), classLimits.most);
}

/** The amounts stay with their classes when there is room for more or fewer. */
function resized(
  given: Record<string, string | string[]>,
  from: number,
  to: number,
): Record<string, string | string[]> {
  const square = (name: string) => {
    const held = [lookUp(given, name) ?? []].flat();
    return Array.from({ length: to ** 2 }, (_, at) => {
      const [row, column] = [Math.floor(at / to), at % to];
      return row < from && column < from ? (held[row * from + column] ?? "") : "";
    });
  };
  return from === to ? given : { ...given, amounts: square("amounts"), counts: square("counts") };
}
