// Where a decision is put on record, alone or in the place of an earlier one.

import { z } from "zod";
import { DecisionForm } from "@/components/collaboration/decision-form";
import { Page } from "@/components/layout/page";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { recordDecision, replaceDecision } from "@/lib/collaboration/decisions/actions";
import { getDecision } from "@/lib/collaboration/decisions/queries";
import { listMentionable } from "@/lib/collaboration/queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Record a decision" };

const Asked = z.object({ replaces: lenient(z.string()) });

export default async function NewDecisionPage({
  params,
  searchParams,
}: PageProps<"/projects/[project]/decisions/new">) {
  const grant = await openProject(params, "comment.write");
  const { replaces } = Asked.parse(await searchParams);
  const [earlier, people] = await Promise.all([
    replaces ? orNotFound(getDecision(grant, replaces)) : undefined,
    listMentionable(grant),
  ]);
  const { key, phase } = grant.project;
  const scope = { project: key };
  return (
    <Page
      title={earlier ? "Decide anew" : "Record a decision"}
      crumbs={[{ href: `/projects/${key}/decisions`, label: "Decisions" }]}
    >
      {earlier && <Callout title="It takes the place of">{earlier.decision}</Callout>}
      <Card className="max-w-[46rem]">
        <DecisionForm
          action={
            earlier
              ? replaceDecision.bind(null, { ...scope, fixed: { decisionId: earlier.id } })
              : recordDecision.bind(null, scope)
          }
          people={people}
          personId={grant.person.id}
          phase={earlier?.phase ?? phase}
          today={grant.today}
        />
      </Card>
    </Page>
  );
}
