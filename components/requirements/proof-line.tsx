// What a requirement rests on, in a line: its key metric and figure, or the latest check and its age.
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/format/dates";
import { writerOf } from "@/lib/format/numbers";
import type { Requirement } from "@/lib/requirements/queries";
import { checkVerdictWords } from "@/lib/requirements/words";

type Props = { requirement: Requirement; projectKey: string; locale: string };

export function ProofLine({ requirement: { metric, check }, projectKey, locale }: Props) {
  if (metric) {
    const { id, name, unit, latest, target, direction } = metric;
    const write = writerOf([latest, target], { locale, unit });
    return (
      <>
        <Link
          href={`/projects/${projectKey}/requirements/metrics/${id}`}
          className="relative z-1 text-accent hover:underline"
        >
          {name}
        </Link>
        {latest === null ? ": not measured yet" : `: ${write(latest)}`}
        {target !== null && `, target ${direction === "higher" ? "at least" : "at most"} ${write(target)}`}
      </>
    );
  }
  if (!check) return <>Nobody has checked it yet</>;
  return (
    <>
      {`${checkVerdictWords[check.verdict]}: ${check.note} (`}
      {formatDay(check.checkedOn, locale)})
    </>
  );
}
