// Where one is signed in, and the way out of all of it.
import type { Metadata } from "next";
import { AccountTabs } from "@/components/access/account-tabs";
import { SessionList } from "@/components/access/session-list";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { endSession, signOut, signOutEverywhere } from "@/lib/access/account/actions";
import { listSessions } from "@/lib/access/account/queries";
import { currentAsker, openWorkspace } from "@/lib/doors/asker";

export const metadata: Metadata = { title: "Your sessions" };

export default async function SessionsPage() {
  const grant = await openWorkspace("account.manage");
  const { sessionIdHash } = await currentAsker();
  const sessions = await listSessions(grant, sessionIdHash);
  return (
    <Page
      title="Your account"
      lead="What you are called here, and how you and your programs get in."
      className="max-w-3xl"
    >
      <AccountTabs current="sessions" />
      <Card
        title="Where you are signed in"
        lead="A session ends by itself thirty days after you signed in."
        flush
        actions={
          <Confirm
            label="Sign out everywhere"
            title="Sign out everywhere?"
            lead="In every browser, this one too. Your access tokens stay."
            confirm="Sign out everywhere"
            action={signOutEverywhere.bind(null, {})}
          />
        }
      >
        <SessionList
          sessions={sessions.map((session) => ({
            ...session,
            end: session.isCurrent ? signOut.bind(null, {}) : endSession.bind(null, { fixed: { session: session.id } }),
          }))}
        />
      </Card>
    </Page>
  );
}
