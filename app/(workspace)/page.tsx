// The way in: to the home of the role that the person wears.
import { redirect } from "next/navigation";
import { openWorkspace } from "@/lib/doors/asker";

export default async function HomePage() {
  const { person } = await openWorkspace();
  redirect(`/home/${person.defaultRole}`);
}
