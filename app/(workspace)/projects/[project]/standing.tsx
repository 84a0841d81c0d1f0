// How the project stands, in the words of the role that the reader wears: what lapsed, what went wrong in use, what it may bring.
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { gates } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { listOpenAlerts } from "@/lib/deployments/alerts/queries";
import { troubleFact } from "@/lib/deployments/facts.rules";
import { readerLocale } from "@/lib/doors/reader";
import type { Fact } from "@/lib/lifecycle/by-role.words";
import { listLapses } from "@/lib/lifecycle/lapses/queries";
import { lapseFact } from "@/lib/lifecycle/lapses/rules";
import { gateWords } from "@/lib/projects/words";
import { paysBackFact } from "@/lib/value/facts.rules";
import { Told } from "./told";

/** As many alerts as an overview bears. */
const most = 3;

type Line = { key: string; title: string; href: string; fact: Fact };
type Props = { grant: Grant; value: Parameters<typeof paysBackFact>[0] };

export async function Standing({ grant, value }: Props) {
  const [lapses, alerts, locale] = await Promise.all([listLapses(grant), listOpenAlerts(grant), readerLocale()]);
  const basePath = `/projects/${grant.project.key}`;
  const lapsed = gates.flatMap((gate): Line[] => {
    const [first, ...otherLapses] = lapses.filter((lapse) => lapse.gates[0] === gate);
    if (!first) return [];
    const fact = lapseFact(first, locale, { gate, others: otherLapses.length });
    return [{ key: gate, title: gateWords[gate], href: `${basePath}/lifecycle/${gate}`, fact }];
  });
  const troubles = alerts.flatMap((alert): Line[] => {
    const fact = troubleFact(alert, grant.timeZone);
    return fact ? [{ key: alert.id, title: "Alert", href: `${basePath}/deployments/alerts/${alert.id}`, fact }] : [];
  });
  const worth = paysBackFact(value);
  const lines: Line[] = [
    ...lapsed,
    ...troubles.slice(0, most),
    ...(worth ? [{ key: "worth", title: "Value", href: `${basePath}/value`, fact: worth }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Card title="How it stands" flush>
      <ul className="divide-y divide-border border-border border-t">
        {lines.map(({ key, title, href, fact }) => (
          <li key={key} className="grid gap-x-5 px-4 py-3 sm:grid-cols-[9rem_minmax(0,1fr)] sm:px-5">
            <Link href={href} className="link">
              {title}
            </Link>
            <Told grant={grant} fact={fact} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
