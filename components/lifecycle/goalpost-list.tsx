// Goalposts that were moved, in words: "lowered after results were seen, by …, because …".
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { gates } from "@/db/enums";
import { formatDay } from "@/lib/format/dates";
import { lookUp } from "@/lib/format/look-up";
import { formatMoney } from "@/lib/format/money";
import { formatExactly } from "@/lib/format/numbers";
import { sharesWords } from "@/lib/format/shares";
import { evidenceCriteria } from "@/lib/lifecycle/criteria/rules";
import type { MovedGoalpost } from "@/lib/lifecycle/goalposts.queries";
import { differenceWords } from "@/lib/lifecycle/templates/words";
import { requirementCategoryWords } from "@/lib/requirements/words";

type Props = { goalposts: readonly MovedGoalpost[]; currency: string; locale: string };

export function GoalpostList({ goalposts, currency, locale }: Props) {
  return (
    <ul className="divide-y divide-border">
      {goalposts.map((goalpost) => (
        <li key={goalpost.id} className="py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium text-ink">{wordsOf(goalpost, { currency, locale })}</span>
            {goalpost.afterResults && <Badge>After results were seen</Badge>}
            {barOf(goalpost)}
          </p>
          {goalpost.lowered.length > 0 && (
            <ul aria-label="Lowered" className="list-disc pl-5">
              {goalpost.lowered.map((difference) => (
                <li key={JSON.stringify(difference)}>{differenceWords(difference, criteria)}</li>
              ))}
            </ul>
          )}
          <p className="text-quiet">
            By {goalpost.by ?? "Quintet"}, <Time at={goalpost.at} look="date" />
            {goalpost.reason && `, because: “${goalpost.reason}”`}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Said where it is not plain from the words: of a template, and of money. */
function barOf({ what, bar }: MovedGoalpost) {
  if (bar === null) return null;
  if (what === "template") {
    return <Badge tone={bar === "lower" ? "stale" : undefined}>{bar === "lower" ? "Lowered" : "Asks for more"}</Badge>;
  }
  if (!["mistake", "answer", "today", "classes", "mix"].includes(what)) return null;
  return (
    <Badge tone={bar === "lower" ? "stale" : undefined}>
      {bar === "lower" ? "Easier for the candidate" : "Harder for the candidate"}
    </Badge>
  );
}

function wordsOf(
  { what, about, before, after, shares }: MovedGoalpost,
  { currency, locale }: { currency: string; locale: string },
): string {
  const amount = (value: string | number | null) => formatMoney(Number(value), currency, { locale });
  const written = (value: string | number | null) => {
    if (value === null) return "none";
    return typeof value === "number" ? formatExactly(value, { locale }) : value;
  };
  switch (what) {
    case "target":
      // a limit is eased by a larger figure
      return `Target of ${about} ${Number(after) > Number(before) ? "eased" : "lowered"} from ${written(before)} to ${written(after)}`;
    case "logged":
      return `${about} is read from runs as ${written(after)}, once ${written(before)}`;
    case "metric":
      return `Key metric ${about}, with its target ${written(before)}, retired`;
    case "rule":
      return `Quality rule loosened from ${written(before)} to ${written(after)}: ${about}`;
    case "priority":
      return `From ${written(before)} to ${written(after)}: ${about}`;
    case "age":
      return `Evidence may be ${written(after)} days old, once ${written(before)}: ${about}`;
    case "requirement":
      return `Requirement retired: ${about}`;
    case "category":
      return `${lookUp(categoryWords, about) ?? about} marked as not applicable`;
    case "criterion":
      return `Criterion waived until ${after === null ? "further notice" : formatDay(String(after), locale)}: ${criterionWords(about)}`;
    case "template":
      return `Judged by ${written(after)}, once by ${written(before)}`;
    case "mistake":
      return `What ${about} costs changed from ${amount(before)} to ${amount(after)}`;
    case "answer":
      return `What ${about} is worth changed from ${amount(before)} to ${amount(after)}`;
    case "today":
      return "What today's process brings was counted anew";
    case "classes":
      return "The payoff matrix speaks of other answers than before";
    case "mix":
      return shares ? baseRateWords(shares, locale) : "Base rate changed";
  }
}

function baseRateWords({ before, after }: NonNullable<MovedGoalpost["shares"]>, locale: string): string {
  if (!before) return `Base rate stated, where each hold-out's own mix counted: ${sharesWords(after, locale)}`;
  return `Base rate changed from ${sharesWords(before, locale, after)} to ${sharesWords(after, locale, before)}`;
}

const criteria = gates.flatMap((gate) => evidenceCriteria[gate]);

function criterionWords(id: string): string {
  const criterion = criteria.find((criterion) => criterion.id === id);
  return criterion?.title ?? id;
}

const categoryWords: Readonly<Record<string, string>> = requirementCategoryWords;
