// One decision as it is on record, and what took its place.

import { DecisionFacts } from "@/components/collaboration/decision-facts";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { allows } from "@/lib/access/policy";
import { getDecision } from "@/lib/collaboration/decisions/queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { formatDay } from "@/lib/format/dates";
import { hrefWith } from "@/lib/format/href";

export const metadata = { title: "Decision" };

export default async function DecisionPage({ params }: PageProps<"/projects/[project]/decisions/[decision]">) {
  const grant = await openProject(params);
  const [decision, locale] = await Promise.all([
    orNotFound(getDecision(grant, (await params).decision)),
    readerLocale(),
  ]);
  const base = `/projects/${grant.project.key}/decisions`;
  const { replacedBy } = decision;
  return (
    <Page
      title={decision.decision}
      crumbs={[{ href: base, label: "Decisions" }]}
      actions={
        !replacedBy &&
        allows("comment.write", grant.standing) && (
          <ButtonLink href={hrefWith(`${base}/new`, { replaces: decision.id })}>Decide anew</ButtonLink>
        )
      }
    >
      {replacedBy && (
        <Callout tone="stale" title={`It no longer holds: replaced on ${formatDay(replacedBy.decidedOn, locale)}`}>
          <Link href={`${base}/${replacedBy.id}`} className="link">
            {replacedBy.decision}
          </Link>
        </Callout>
      )}
      <Card className="max-w-[46rem]">
        <DecisionFacts decision={decision} base={base} locale={locale} />
      </Card>
    </Page>
  );
}
