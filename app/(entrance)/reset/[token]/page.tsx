// Where a reset link leads: choose a new password, and every other browser is signed out.
import type { Metadata } from "next";
import { ClosedLink } from "@/components/access/closed-link";
import { Entrance } from "@/components/access/entrance";
import { NewPasswordForm } from "@/components/access/new-password-form";
import { resetPassword } from "@/lib/access/links/actions";
import { findOneTimeLink } from "@/lib/access/links/queries";
import { openEntrance } from "@/lib/doors/asker";

export const metadata: Metadata = { title: "New password" };

export default async function NewPasswordPage({ params }: PageProps<"/reset/[token]">) {
  const [{ token }, grant] = await Promise.all([params, openEntrance()]);
  const link = await findOneTimeLink(grant, "reset", token);
  if (link.state !== "open") return <ClosedLink purpose="reset" state={link.state} />;
  return (
    <Entrance title="Choose a new password" lead={`For ${link.person.email}. You are signed out everywhere else.`}>
      <NewPasswordForm action={resetPassword.bind(null, { fixed: { token } })} email={link.person.email} />
    </Entrance>
  );
}
