// An invitation: who is invited, and the two things that they have to say.
import type { Metadata } from "next";
import { ClosedLink } from "@/components/access/closed-link";
import { Entrance } from "@/components/access/entrance";
import { InvitationForm } from "@/components/access/invitation-form";
import { acceptInvitation } from "@/lib/access/links/actions";
import { findOneTimeLink } from "@/lib/access/links/queries";
import { findWorkspaceName } from "@/lib/access/queries";
import { openEntrance } from "@/lib/session";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitationPage({ params }: PageProps<"/invite/[token]">) {
  const [{ token }, grant] = await Promise.all([params, openEntrance()]);
  const [link, workspace] = await Promise.all([findOneTimeLink(grant, "invitation", token), findWorkspaceName(grant)]);
  if (link.state !== "open") return <ClosedLink purpose="invitation" state={link.state} />;
  const { name, email } = link.person;
  return (
    <Entrance title={`Welcome to ${workspace}`} lead={`You are invited as ${email}.`}>
      <InvitationForm action={acceptInvitation.bind(null, { fixed: { token } })} name={name} email={email} />
    </Entrance>
  );
}
