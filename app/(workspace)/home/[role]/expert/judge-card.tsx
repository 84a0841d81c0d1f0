// Cases that wait for the expert: one large button where most wait, and a line for each other project.
import { judgeHref } from "@/components/data/samples/batch-href";
import { casesIn } from "@/components/data/samples/batch-words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { MyWork } from "@/lib/data/samples/mine.queries";

type Props = {
  work: readonly MyWork[];
  /** Seconds that a case takes this expert; null where that is not known. */
  pace: number | null;
  locale: string;
};

export function JudgeCard({ work, pace, locale }: Props) {
  const [first, ...others] = work.flatMap(({ batch, ...rest }) => (batch ? [{ ...rest, batch }] : []));
  if (!first) return null;
  const { project, batch, waiting } = first;
  const minutes = pace === null ? null : Math.max(1, Math.round((waiting * pace) / 60));
  return (
    <Card className="gap-0">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2.5">
        <div className="min-w-0 flex-1 basis-56">
          <h2 className="truncate font-semibold text-ink">{batch.name}</h2>
          <p className="text-quiet text-xs">{project.name}</p>
        </div>
        <ButtonLink
          href={judgeHref(project.key, batch.id)}
          variant="primary"
          className="h-12 grow gap-2 px-6 text-base sm:grow-0"
        >
          {`Judge ${casesIn(waiting, locale)}`}
          {minutes !== null && (
            <span className="font-normal text-sm">{`about ${minutes} ${minutes === 1 ? "minute" : "minutes"}`}</span>
          )}
        </ButtonLink>
      </div>
      {others.length > 0 && (
        <p className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-xs">
          {others.slice(0, 2).map((other) => (
            <Link key={other.project.key} href={judgeHref(other.project.key, other.batch.id)} className="link">
              {`${casesIn(other.waiting, locale)} in ${other.project.name}`}
            </Link>
          ))}
        </p>
      )}
    </Card>
  );
}
