// A new password, by mail; without a mail server an admin makes the link.
import type { Metadata } from "next";
import { Entrance } from "@/components/access/entrance";
import { ResetRequestForm } from "@/components/access/reset-request-form";
import { Link } from "@/components/ui/link";
import { requestPasswordReset } from "@/lib/access/links/actions";
import { sendsMail } from "@/lib/kernel/mail";

export const metadata: Metadata = { title: "New password" };

export default function ResetPage() {
  return (
    <Entrance
      title="A new password"
      lead={sendsMail() && "We send a link to the e-mail address of your account."}
      foot={
        <Link href="/sign-in" className="link">
          Back to sign-in
        </Link>
      }
    >
      {sendsMail() ? (
        <ResetRequestForm action={requestPasswordReset.bind(null, {})} />
      ) : (
        <p>This workspace sends no mail. Ask your admin: they make a link for you that works once, for one hour.</p>
      )}
    </Entrance>
  );
}
