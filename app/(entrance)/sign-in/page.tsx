// Sign-in: by password, with a company account, or in the demo as one of its people.

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { CompanyEntrance } from "@/components/access/company-entrance";
import { DemoPeople } from "@/components/access/demo-people";
import { Entrance } from "@/components/access/entrance";
import { HashRoute } from "@/components/access/hash-route";
import { SignInForm } from "@/components/access/sign-in-form";
import { Callout } from "@/components/ui/callout";
import { Link } from "@/components/ui/link";
import { enterDemo, signIn } from "@/lib/access/actions";
import { findWorkspaceName, isUnclaimed, listDemoPeople } from "@/lib/access/queries";
import { pathWithin } from "@/lib/access/rules";
import { isSignOnProblem, signOnProblems } from "@/lib/admin/company-accounts/rules";
import { currentAsker, openEntrance } from "@/lib/doors/asker";
import { companyAccount, signOnPath } from "@/lib/doors/company-account";
import { lenient } from "@/lib/kernel/fields";

export const metadata: Metadata = { title: "Sign in" };

const Asked = z.object({ from: lenient(z.string()), problem: lenient(z.string()) });

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const query = Asked.parse(await searchParams);
  const [{ personId }, grant] = await Promise.all([currentAsker(), openEntrance()]);
  const from = pathWithin(query.from);
  if (personId) redirect(from);
  const [unclaimed, workspace, people] = await Promise.all([
    isUnclaimed(grant),
    findWorkspaceName(grant),
    listDemoPeople(grant),
  ]);
  if (unclaimed) redirect("/setup");
  const company = companyAccount();
  const scope = { fixed: { from } };
  const isDemo = people.length > 0;
  return (
    <Entrance
      title={isDemo ? "Look around the demo" : `Sign in to ${workspace}`}
      lead={
        isDemo &&
        "This is a demo: invented projects and people, on this machine only. Whose desk would you like to see?"
      }
      foot={
        !isDemo && (
          <Link href="/reset" className="link">
            Forgot your password?
          </Link>
        )
      }
    >
      <HashRoute through="/sign-in" />
      {isSignOnProblem(query.problem) && (
        <div role="alert" className="mb-5">
          <Callout tone="unmet">{signOnProblems[query.problem]}</Callout>
        </div>
      )}
      {company && <CompanyEntrance href={signOnPath(from)} label={`Sign in with ${company.name}`} />}
      {isDemo && (
        <div className="mb-4 border-border border-b pb-4">
          <DemoPeople people={people} action={enterDemo.bind(null, scope)} />
        </div>
      )}
      <SignInForm action={signIn.bind(null, scope)} folded={isDemo} />
    </Entrance>
  );
}
