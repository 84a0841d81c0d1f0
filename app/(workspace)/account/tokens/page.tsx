// Personal tokens: what one's programs sign in with.
import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { AccountTabs } from "@/components/access/account-tabs";
import { TokenForm } from "@/components/access/token-form";
import { TokenTable } from "@/components/access/token-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { createToken, revokeToken } from "@/lib/access/tokens/actions";
import { listTokens } from "@/lib/access/tokens/queries";
import { tokenLifetimes } from "@/lib/access/tokens/schema";
import { openWorkspace } from "@/lib/doors/asker";

export const metadata: Metadata = { title: "Your access tokens" };

export default async function TokensPage() {
  const grant = await openWorkspace("account.manage");
  const tokens = await listTokens(grant);
  return (
    <Page
      title="Your account"
      lead="What you are called here, and how you and your programs get in."
      className="max-w-3xl"
    >
      <AccountTabs current="tokens" />
      <Card
        title="New token"
        lead="With a token a program does in your name what you may do: send measurements from a pipeline, for example."
      >
        <TokenForm action={createToken.bind(null, {})} lifetimes={tokenLifetimes} />
      </Card>
      <Card title="Your tokens" flush>
        {tokens.length > 0 ? (
          <TokenTable tokens={tokens} revoke={(tokenId) => revokeToken.bind(null, { fixed: { tokenId } })} />
        ) : (
          <EmptyState icon={<KeyRound />} title="No token yet">
            Tokens that you create above are listed here, with when they were last used.
          </EmptyState>
        )}
      </Card>
    </Page>
  );
}
