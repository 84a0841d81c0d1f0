// What was realised, by how well it is proved.

import { ChartFrame } from "@/components/charts/chart-frame";
import { figureCell } from "@/components/charts/figures";
import { GradeBar } from "@/components/charts/grade-bar";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { type EvidenceGrade, evidenceGrades } from "@/db/enums";
import { type ByGrade, provedAtLeast } from "@/lib/value/realised.rules";
import { evidenceGradeWords } from "@/lib/value/words";
import { type MoneyFormat, money } from "./figure-words";

type Props = {
  realised: { byGrade: ByGrade; total: number };
  format: MoneyFormat;
  /** The entries behind it. */
  href?: string;
  title?: string;
  /** What an address with # reaches. */
  id?: string;
};

/** From a comparison group on, a gain is told from what would have happened anyway. */
const proof: EvidenceGrade = 3;

export function RealisedCard({ realised, format, href, id, title = "How well it is proved" }: Props) {
  const proved = provedAtLeast(realised.byGrade, proof);
  const rows = realised.byGrade.flatMap((amount, at) => {
    const grade = evidenceGrades[at];
    return amount === 0 || grade === undefined
      ? []
      : [[{ text: evidenceGradeWords[grade] }, figureCell(amount, format)]];
  });
  return (
    <div id={id} className={cn("grid", id && "scroll-mt-20")}>
      <ChartFrame
        title={title}
        sentence={`${money(proved, format)} of ${money(realised.total, format)} is measured against a comparison group or better.`}
        empty="Nothing recorded yet."
        table={{ columns: ["How well it is proved", "Realised"], rows }}
        footer={
          href && (
            <Link className="link" href={href}>
              All entries with their evidence
            </Link>
          )
        }
      >
        <GradeBar label="Realised value by grade of evidence" totals={realised.byGrade} format={format} />
      </ChartFrame>
    </div>
  );
}
