// How a gate stood from then till now, and the way to any day of it.
import { OnDayForm } from "@/components/lifecycle/on-day-form";
import { StandingStrip } from "@/components/lifecycle/standing-strip";
import { Card } from "@/components/ui/card";
import type { GateName } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { dayOf } from "@/lib/days";
import { listStandings } from "@/lib/lifecycle/standing/queries";
import { readerLocale } from "@/lib/reader";

export async function GateHistory({ grant, gate, on }: { grant: Grant; gate: GateName; on?: string }) {
  const [stretches, locale] = await Promise.all([listStandings(grant, gate), readerLocale()]);
  const [first] = stretches;
  if (!first) return null;
  const here = `/projects/${grant.project.key}/lifecycle/${gate}`;
  return (
    <Card title="How it stood" lead="Every change of its state. Ask for any day to see it as it was.">
      <StandingStrip stretches={stretches} now={grant.now} on={on} here={here} locale={locale} />
      <OnDayForm here={here} first={dayOf(first.since)} last={dayOf(grant.now)} on={on} />
    </Card>
  );
}
