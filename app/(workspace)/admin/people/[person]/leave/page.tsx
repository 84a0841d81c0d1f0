// Before an account is closed: what that means, and who takes over what the leaver owns.

import { notFound } from "next/navigation";
import { z } from "zod";
import { LeaveForm } from "@/components/admin/leave-form";
import { Page } from "@/components/layout/page";
import { MoveList } from "@/components/projects/move-list";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextField } from "@/components/ui/text-field";
import { deactivatePerson } from "@/lib/admin/people/actions";
import { getPerson, listColleagues, listHandovers, listProjectsOf } from "@/lib/admin/people/queries";
import { openWorkspace } from "@/lib/doors/asker";
import { Refusal } from "@/lib/kernel/errors";

export const metadata = { title: "Deactivate a person" };

const Asked = z.object({ heir: z.string().catch("") });

export default async function LeavePage({ params, searchParams }: PageProps<"/admin/people/[person]/leave">) {
  const grant = await openWorkspace("people.manage");
  const { person: id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const { heir } = Asked.parse(await searchParams);
  const [person, projects, handovers, colleagues] = await Promise.all([
    getPerson(grant, id).catch(missing),
    listProjectsOf(grant, id),
    listHandovers(grant, id, heir),
    listColleagues(grant, { joined: true }),
  ]);
  if (person.status === "deactivated") notFound();
  const owned = projects.filter(({ isOwner }) => isOwner);
  const back = `/admin/people/${id}`;
  const heirs = colleagues
    .filter(({ email }) => email !== person.email)
    .map(({ name, email }) => ({ value: email, label: name }));
  return (
    <Page
      title={`Deactivate ${person.name}?`}
      crumbs={[
        { href: "/admin/people", label: "People" },
        { href: back, label: person.name },
      ]}
      lead="What they did stays on record under their name. You can reactivate the account later."
      className="max-w-2xl"
    >
      {handovers.length > 0 && (
        <Card
          title="What they have in hand"
          lead="It goes to whoever takes over or, if nobody is chosen, to each project's owner. Choose somebody to see what they would get."
        >
          <FilterBar submit="Show" clearHref={heir ? `${back}/leave` : undefined} className="mb-4">
            <TextField
              name="heir"
              label="Who would take over?"
              hideLabel
              className="sm:w-72"
              type="email"
              placeholder="E-mail of whoever takes over"
              suggestions={heirs}
              defaultValue={heir}
            />
          </FilterBar>
          <ul className="grid gap-4">
            {handovers.map(({ project, moves }) => (
              <li key={project.id}>
                <h3 className="mb-1.5 font-medium text-ink">{project.name}</h3>
                <MoveList moves={moves} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="This happens at once">
        <ul className="mb-5 list-disc pl-4 text-quiet">
          <li>They are signed out everywhere ({person.openSessions} open) and cannot sign in.</li>
          <li>Their access tokens stop working ({person.liveTokens} in use).</li>
          {person.isAdmin && <li>Their admin duty ends.</li>}
          <li>
            {owned.length === 0
              ? "They own no project."
              : `They own ${owned.map(({ name }) => name).join(", ")}: somebody else takes over.`}
          </li>
        </ul>
        <LeaveForm
          action={deactivatePerson.bind(null, { fixed: { personId: id } })}
          name={person.name}
          owns={owned.map(({ key }) => key)}
          hasInHand={handovers.length > 0}
          heir={heir}
          heirs={heirs}
          back={back}
        />
      </Card>
    </Page>
  );
}

function missing(fault: unknown): never {
  if (fault instanceof Refusal) notFound();
  throw fault;
}
