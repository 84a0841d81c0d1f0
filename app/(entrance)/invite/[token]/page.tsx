// An invitation: who is invited, and how they join: with their company account where there is one, or by a name and a password.
import type { Metadata } from "next";
import { ClosedLink } from "@/components/access/closed-link";
import { CompanyEntrance } from "@/components/access/company-entrance";
import { Entrance } from "@/components/access/entrance";
import { InvitationForm } from "@/components/access/invitation-form";
import { acceptInvitation } from "@/lib/access/links/actions";
import { findOneTimeLink } from "@/lib/access/links/queries";
import { findWorkspaceName } from "@/lib/access/queries";
import { openEntrance } from "@/lib/doors/asker";
import { companyAccount, joiningPath } from "@/lib/doors/company-account";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitationPage({ params }: PageProps<"/invite/[token]">) {
  const [{ token }, grant] = await Promise.all([params, openEntrance()]);
  const [link, workspace] = await Promise.all([findOneTimeLink(grant, "invitation", token), findWorkspaceName(grant)]);
  if (link.state !== "open") return <ClosedLink purpose="invitation" state={link.state} />;
  const { name, email } = link.person;
  const company = companyAccount();
  return (
    <Entrance title={`Welcome to ${workspace}`} lead={`You are invited as ${email}.`}>
      {company && <CompanyEntrance href={joiningPath(token)} label={`Join with ${company.name}`} />}
      <InvitationForm action={acceptInvitation.bind(null, { fixed: { token } })} name={name} email={email} />
    </Entrance>
  );
}
