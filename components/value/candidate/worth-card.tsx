// What one run is worth per prediction, always beside never acting, always acting and today's process.
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { KeyFigure } from "@/components/ui/key-figure";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { FiveWordings } from "@/components/wordings/five-wordings";
import type { Role } from "@/db/enums";
import type { Worth } from "@/lib/value/candidate/rules";
import { worthFact } from "@/lib/value/facts.rules";
import type { MoneyMatrix } from "@/lib/value/matrix/queries";
import { worthBasisHelp } from "@/lib/value/words";
import type { MoneyFormat } from "../figure-words";
import { ReliabilityCurve } from "./reliability-curve";
import {
  between,
  breakEvenWords,
  cutWords,
  gainVerdict,
  mixWords,
  perCase,
  referenceName,
  skewedWords,
} from "./worth-words";

type Props = {
  worth: Worth;
  matrix: MoneyMatrix;
  projectKey: string;
  format: MoneyFormat;
  /** As whom it is read. */
  readerRole: Role;
  /** Where it stands among the runs of its hold-out. */
  place: readonly string[];
};

export function WorthCard({ worth, matrix, projectKey, format, readerRole, place }: Props) {
  const knowsToday = worth.against.some(({ reference }) => reference === "today");
  const notes = [
    ...place,
    worth.skewed ? skewedWords : null,
    mixWords(worth, matrix, format.locale),
    cutWords(worth, format),
    ...breakEvenWords(worth, matrix, format),
  ].filter((line) => line !== null);
  const [, positive] = matrix.kind === "regression" ? [] : matrix.labels;
  const card = (
    <Card title="Value per prediction" lead={worthBasisHelp[worth.basis]}>
      <div className="grid gap-4">
        <KeyFigure
          label="Value per prediction"
          value={perCase(worth.perCase.mean, format)}
          range={between(worth.perCase, format)}
          href={`/projects/${projectKey}/value/matrix`}
          evidence={`Payoff matrix ${matrix.number}`}
        />
        <FiveWordings fact={worthFact(worth, matrix)} readerRole={readerRole} style={format} />
        <DataTable
          caption="Compared with"
          rows={worth.against}
          rowKey={({ reference }) => reference}
          columns={[
            { key: "name", header: "Instead of it", cell: (against) => referenceName(against, matrix) },
            {
              key: "own",
              header: "Value per prediction",
              align: "end",
              cell: (against) => perCase(against.perCase, format),
            },
            {
              key: "gain",
              header: "Gain per case",
              align: "end",
              cell: ({ gain, paired }) => (
                <span className="block">
                  <span className="block">{perCase(gain.mean, format)}</span>
                  <span className="block text-quiet text-xs">
                    {between(gain, format)}
                    {!paired && ", on other cases"}
                  </span>
                </span>
              ),
            },
            {
              key: "verdict",
              header: "The run is",
              cell: (against) => {
                const { state, word } = gainVerdict(against);
                return (
                  <StatusBadge state={state} plain>
                    {word}
                  </StatusBadge>
                );
              },
            },
          ]}
        />
        {!knowsToday && (
          <p className="text-quiet">
            What today's process makes of such cases is not known, or not of every class.{" "}
            <Link href={`/projects/${projectKey}/value/matrix`} className="link">
              Add it to the payoff matrix
            </Link>
          </p>
        )}
        {notes.length > 0 && (
          <ul className="grid gap-1.5">
            {notes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
  if (!worth.cut) return card;
  return (
    <>
      {card}
      <ReliabilityCurve
        bins={worth.cut.calibration}
        positive={positive ?? "1"}
        atBaseRate={worth.mix?.stated ?? false}
        locale={format.locale}
      />
    </>
  );
}
