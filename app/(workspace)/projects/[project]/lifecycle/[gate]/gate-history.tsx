// How a gate stood from then till now, and the way to any day of it.
import { OnDayForm } from "@/components/lifecycle/on-day-form";
import { StandingStrip } from "@/components/lifecycle/standing-strip";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { GateName } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { readerLocale } from "@/lib/doors/reader";
import { dayOf } from "@/lib/kernel/days";
import { listGoalposts } from "@/lib/lifecycle/goalposts.queries";
import { listStandings } from "@/lib/lifecycle/standing/queries";

export async function GateHistory({ grant, gate, on }: { grant: Grant; gate: GateName; on?: string }) {
  const [stretches, goalposts, locale] = await Promise.all([
    listStandings(grant, gate),
    listGoalposts(grant),
    readerLocale(),
  ]);
  const [first] = stretches;
  if (!first) return null;
  const loweredCount = goalposts.filter(({ afterResults, bar }) => afterResults && bar !== "higher").length;
  const basePath = `/projects/${grant.project.key}/lifecycle/${gate}`;
  return (
    <Card title="How it stood" lead="Every change of its state. Ask for any day to see it as it was.">
      <StandingStrip
        stretches={stretches}
        now={grant.now}
        on={on}
        basePath={basePath}
        locale={locale}
        timeZone={grant.timeZone}
      />
      {loweredCount > 0 && (
        <p className="mt-3">
          <Link href={`/projects/${grant.project.key}/lifecycle/goalposts`} className="text-accent hover:underline">
            {loweredCount === 1 ? "One goalpost was" : `${loweredCount} goalposts were`} moved after results were seen
          </Link>
        </p>
      )}
      <OnDayForm basePath={basePath} first={dayOf(first.since, grant.timeZone)} last={grant.today} on={on} />
    </Card>
  );
}
