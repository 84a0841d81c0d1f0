// Before an account is closed: what that means, and who takes over what the leaver owns.
import { notFound } from "next/navigation";
import { z } from "zod";
import { LeaveForm } from "@/components/admin/leave-form";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { deactivatePerson } from "@/lib/admin/people/actions";
import { getPerson, listColleagues, listProjectsOf } from "@/lib/admin/people/queries";
import { Refusal } from "@/lib/errors";
import { openWorkspace } from "@/lib/session";

export const metadata = { title: "Deactivate a person" };

export default async function LeavePage({ params }: PageProps<"/admin/people/[person]/leave">) {
  const grant = await openWorkspace("people.manage");
  const { person: id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const [person, projects, colleagues] = await Promise.all([
    getPerson(grant, id).catch(missing),
    listProjectsOf(grant, id),
    listColleagues(grant, { joined: true }),
  ]);
  if (person.status === "deactivated") notFound();
  const owned = projects.filter(({ isOwner }) => isOwner);
  const back = `/admin/people/${id}`;
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
          heirs={colleagues
            .filter(({ email }) => email !== person.email)
            .map(({ name, email }) => ({ value: email, label: name }))}
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
