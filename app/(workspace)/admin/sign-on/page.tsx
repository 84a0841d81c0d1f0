// What the groups of the company's sign-on give here, and what a sign-on would change.
import { DryRunForm } from "@/components/admin/dry-run-form";
import { HandoverTable } from "@/components/admin/handover-table";
import { MappingForm } from "@/components/admin/mapping-form";
import { MappingTable } from "@/components/admin/mapping-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { cancelHandover, handOverNow, undoHandover } from "@/lib/admin/handovers/actions";
import { listHandovers } from "@/lib/admin/handovers/queries";
import { listColleagues } from "@/lib/admin/people/queries";
import { listProjectChoices } from "@/lib/admin/roles/queries";
import { addSignOnMapping, removeSignOnMapping } from "@/lib/admin/sign-on/actions";
import { listMappings, tryGroups } from "@/lib/admin/sign-on/queries";
import { DryRun } from "@/lib/admin/sign-on/schema";
import { openWorkspace } from "@/lib/doors/asker";
import { env } from "@/lib/kernel/env";

export const metadata = { title: "Sign-on" };

export default async function SignOnPage({ searchParams }: PageProps<"/admin/sign-on">) {
  const [grant, roleGrant, peopleGrant] = await Promise.all([
    openWorkspace("sign_on.manage"),
    openWorkspace("role.assign"),
    openWorkspace("people.manage"),
  ]);
  const params = await searchParams;
  const query = DryRun.parse(params);
  const [mappings, projects, people, handovers, answer] = await Promise.all([
    listMappings(grant),
    listProjectChoices(roleGrant),
    listColleagues(peopleGrant),
    listHandovers(peopleGrant),
    params.try === undefined ? undefined : tryGroups(grant, query),
  ]);
  const { OIDC_ISSUER: issuer, OIDC_GROUPS_CLAIM: claim } = env();
  return (
    <Page
      title="Sign-on"
      lead="What the groups of your company's sign-on give to whoever is in them. Only what a line below names is touched; the last admin always stays one."
    >
      {issuer ? (
        <Callout tone="met" title="Company sign-on is on">
          People sign on at {issuer}; their groups are read from “{claim}”.
        </Callout>
      ) : (
        <Callout tone="missing" title="Company sign-on is off">
          Whoever runs Quintet switches it on by setting OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. You can
          prepare the lines below before.
        </Callout>
      )}
      {handovers.length > 0 && (
        <Card
          title="Work of people who lost their last role"
          lead="A sign-on took it away. It ends by itself when a role comes back; what was handed over can be given back for two weeks."
          flush
        >
          <HandoverTable
            handovers={handovers.map((handover) => {
              const one = { fixed: { projectId: handover.project.id, personId: handover.person.id } };
              return {
                ...handover,
                keep: cancelHandover.bind(null, one),
                now: handOverNow.bind(null, one),
                undo: undoHandover.bind(null, one),
              };
            })}
          />
        </Card>
      )}
      <Card title="Groups" flush>
        {mappings.length === 0 ? (
          <EmptyState title="No group gives anything yet">
            Add the first below: people of a group then get their role by signing on.
          </EmptyState>
        ) : (
          <MappingTable
            mappings={mappings.map((mapping) => ({
              ...mapping,
              remove: removeSignOnMapping.bind(null, { fixed: { mappingId: mapping.id } }),
            }))}
          />
        )}
      </Card>
      <Card title="Add a line">
        <MappingForm
          action={addSignOnMapping.bind(null, {})}
          projects={projects.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </Card>
      <Card id="try" title="Try it out" lead="What would a sign-on with these groups change?">
        <DryRunForm
          query={query}
          people={people.map(({ name, email }) => ({ value: email, label: name }))}
          answer={answer}
        />
      </Card>
    </Page>
  );
}
