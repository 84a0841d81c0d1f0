// The same facts as on everybody's pages, in the words of the role whose home this is: project by project, each leading to its page.
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Role } from "@/db/enums";
import { type Fact, wording } from "@/lib/lifecycle/told.words";

export type Telling = { key: string; href: string; project: string; currency: string; fact: Fact };

type Props = { title: string; lead: string; tellings: readonly Telling[]; own: Role; locale: string };

export function ToldCard({ title, lead, tellings, own, locale }: Props) {
  return (
    <Card title={title} lead={lead} flush>
      <dl className="divide-y divide-border border-border border-t">
        {[...Map.groupBy(tellings, ({ project }) => project)].map(([project, told]) => (
          <div key={project} className="grid gap-x-5 gap-y-1 px-4 py-3 sm:grid-cols-[14rem_minmax(0,1fr)] sm:px-5">
            <dt className="font-medium text-ink">{project}</dt>
            <dd>
              <ul className="grid gap-1.5">
                {told.map(({ key, href, currency, fact }) => (
                  <li key={key}>
                    <Link href={href} className="text-pretty hover:underline">
                      {wording(fact, own, { locale, currency })}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
