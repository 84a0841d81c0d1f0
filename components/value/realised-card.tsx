// What was realised, by how well it is proved.

import { GradeBar } from "@/components/charts/grade-bar";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import type { EvidenceGrade } from "@/db/enums";
import { type ByGrade, provedAtLeast } from "@/lib/value/realised/rules";
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
  const nothing = realised.byGrade.every((amount) => amount === 0);
  return (
    <Card
      id={id}
      className={cn(id && "scroll-mt-20")}
      title={title}
      lead={
        nothing
          ? undefined
          : `${money(proved, format)} of ${money(realised.total, format)} is measured against a comparison group or better.`
      }
      footer={
        href && (
          <Link className="link" href={href}>
            All entries with their evidence
          </Link>
        )
      }
    >
      <GradeBar label="Realised value by grade of evidence" totals={realised.byGrade} format={format} />
    </Card>
  );
}
