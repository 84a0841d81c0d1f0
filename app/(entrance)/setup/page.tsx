// The very first page of a new workspace; it is not there any more once somebody is.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/access/entrance";
import { SetupForm } from "@/components/access/setup-form";
import { setUpWorkspace } from "@/lib/access/actions";
import { isUnclaimed } from "@/lib/access/queries";
import { openEntrance } from "@/lib/doors/asker";

export const metadata: Metadata = { title: "Set up" };

export default async function SetupPage() {
  if (!(await isUnclaimed(await openEntrance()))) redirect("/sign-in");
  return (
    <Entrance
      title="Set up your workspace"
      lead="Nobody is here yet. You become the admin, and invite the others."
      tall
    >
      <SetupForm action={setUpWorkspace.bind(null, {})} />
    </Entrance>
  );
}
