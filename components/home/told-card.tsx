// The same facts as on everybody's pages, in the words of the role whose home this is: each with its project and the way there.
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Role } from "@/db/enums";
import { type Fact, wording } from "@/lib/format/wordings";

export type Telling = { key: string; href: string; project: string; currency: string; fact: Fact };

type Props = { title: string; lead: string; tellings: readonly Telling[]; own: Role; locale: string };

export function ToldCard({ title, lead, tellings, own, locale }: Props) {
  if (tellings.length === 0) return null;
  return (
    <Card title={title} lead={lead} flush>
      <ul className="divide-y divide-border border-border border-t">
        {tellings.map(({ key, href, project, currency, fact }) => (
          <li key={key} className="px-4 py-3 sm:px-5">
            <Link href={href} className="font-medium text-ink hover:underline">
              {project}
            </Link>
            <p className="text-pretty text-quiet">{wording(fact, own, { locale, currency })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
