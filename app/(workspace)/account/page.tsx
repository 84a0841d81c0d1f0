// One's own account: what one is called, the password, and the company account.

import type { Metadata } from "next";
import { z } from "zod";
import { AccountTabs } from "@/components/access/account-tabs";
import { CompanyAccount } from "@/components/access/company-account";
import { EmailForm } from "@/components/access/email-form";
import { PasswordForm } from "@/components/access/password-form";
import { ProfileForm } from "@/components/access/profile-form";
import { Page } from "@/components/layout/page";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { changeEmail, changePassword, updateProfile } from "@/lib/access/account/actions";
import { getProfile, listIdentities } from "@/lib/access/account/queries";
import { unlinkIdentity } from "@/lib/admin/company-accounts/actions";
import { currentAsker, openWorkspace } from "@/lib/doors/asker";
import { companyAccount, linkingPath } from "@/lib/doors/company-account";
import { lenient } from "@/lib/kernel/fields";

export const metadata: Metadata = { title: "Your account" };

const Asked = z.object({ linked: lenient(z.enum(["yes", "no"])) });

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const grant = await openWorkspace("account.manage");
  const { linked } = Asked.parse(await searchParams);
  const [profile, identities, { sessionIdHash }] = await Promise.all([
    getProfile(grant),
    listIdentities(grant),
    currentAsker(),
  ]);
  const company = companyAccount();
  return (
    <Page
      title="Your account"
      lead="What you are called here, and how you and your programs get in."
      className="max-w-3xl"
    >
      <AccountTabs current="profile" />
      {linked === "yes" && <Callout tone="met">Your company account is linked.</Callout>}
      {linked === "no" && (
        <Callout tone="unmet">This company account belongs to somebody else here, so it was not linked.</Callout>
      )}
      <Card title="Profile">
        <ProfileForm action={updateProfile.bind(null, {})} name={profile.name} version={profile.version} />
      </Card>
      <Card
        title="E-mail address"
        lead={
          <>
            <span className="break-all font-medium text-ink">{profile.email}</span> is what you are known by here, and
            where your mails go.
          </>
        }
      >
        {profile.hasPassword ? (
          <EmailForm action={changeEmail.bind(null, {})} />
        ) : (
          <p>You sign in with your company account; an admin can change this address for you.</p>
        )}
      </Card>
      <Card title="Password" lead={profile.hasPassword && "A new one signs you out everywhere but here."}>
        {profile.hasPassword ? (
          <PasswordForm action={changePassword.bind(null, {})} email={profile.email} />
        ) : (
          <p>You sign in with your company account, and have no password here.</p>
        )}
      </Card>
      {(company || identities.length > 0) && (
        <Card title="Company account">
          <CompanyAccount
            name={company?.name ?? "the company account"}
            identities={identities.map(({ issuer, subject, createdAt }) => ({
              issuer,
              subject,
              linkedAt: createdAt,
              unlink: profile.hasPassword ? unlinkIdentity.bind(null, { fixed: { issuer, subject } }) : null,
            }))}
            linkHref={company && sessionIdHash ? linkingPath(sessionIdHash) : null}
          />
        </Card>
      )}
    </Page>
  );
}
