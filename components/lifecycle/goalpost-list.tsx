// Goalposts that were moved, in words: "lowered after results were seen, by …, because …".
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { gates } from "@/db/enums";
import { criterionTitle } from "@/lib/format/criterion-words";
import { formatDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { requirementCategoryWords } from "@/lib/format/words";
import { evidenceCriteria } from "@/lib/lifecycle/criteria/rules";
import type { MovedGoalpost } from "@/lib/lifecycle/goalposts/queries";

export function GoalpostList({ goalposts, locale }: { goalposts: readonly MovedGoalpost[]; locale: string }) {
  return (
    <ul className="divide-y divide-border">
      {goalposts.map((goalpost) => (
        <li key={goalpost.id} className="py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium text-ink">{wordsOf(goalpost, locale)}</span>
            {goalpost.afterResults && <Badge>After results were seen</Badge>}
          </p>
          <p className="text-quiet">
            By {goalpost.by ?? "Quintet"}, <Time at={goalpost.at} look="date" locale={locale} />
            {goalpost.reason && `, because: “${goalpost.reason}”`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ what, about, before, after }: MovedGoalpost, locale: string): string {
  const said = (value: string | number | null) =>
    value === null ? "none" : typeof value === "number" ? formatNumber(value, { locale }) : value;
  switch (what) {
    case "target":
      return `Target of ${about} lowered from ${said(before)} to ${said(after)}`;
    case "metric":
      return `Key metric ${about}, with its target ${said(before)}, retired`;
    case "rule":
      return `Quality rule loosened from ${said(before)} to ${said(after)}: ${about}`;
    case "priority":
      return `From ${said(before)} to ${said(after)}: ${about}`;
    case "age":
      return `Evidence may be ${said(after)} days old, once ${said(before)}: ${about}`;
    case "requirement":
      return `Requirement retired: ${about}`;
    case "category":
      return `${categoryWords[about] ?? about} marked as not applicable`;
    case "criterion":
      return `Criterion waived until ${after === null ? "further notice" : formatDay(String(after), locale)}: ${criterionWords(about)}`;
    case "template":
      return `Judged by ${said(after)}, once by ${said(before)}`;
  }
}

function criterionWords(id: string): string {
  const found = gates.flatMap((gate) => evidenceCriteria[gate]).find((criterion) => criterion.id === id);
  return found ? criterionTitle(found) : id;
}

const categoryWords: Readonly<Record<string, string>> = requirementCategoryWords;
