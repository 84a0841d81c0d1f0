// Asks one person in.
import { InviteForm } from "@/components/admin/invite-form";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { invitePerson } from "@/lib/admin/invitations/actions";
import { openWorkspace } from "@/lib/doors/asker";
import { sendsMail } from "@/lib/kernel/mail";

export const metadata = { title: "Invite a person" };

export default async function InvitePage() {
  await openWorkspace("people.manage");
  const mails = sendsMail();
  return (
    <Page
      title="Invite a person"
      crumbs={[{ href: "/admin/people", label: "People" }]}
      lead={
        mails
          ? "They get a mail with a link to choose a password."
          : "You get a link to pass on: with it they choose a password. No mail server is set up here."
      }
      className="max-w-2xl"
    >
      <Card>
        <InviteForm action={invitePerson.bind(null, {})} mails={mails} />
      </Card>
    </Page>
  );
}
