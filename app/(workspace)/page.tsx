// The way in: to the home of the role that the person wears; an admin who works in no project comes to the admin's.
import { redirect } from "next/navigation";
import { openWorkspace } from "@/lib/doors/asker";
import { worksInProjects } from "@/lib/projects/queries";

export default async function HomePage() {
  const grant = await openWorkspace();
  const { isAdmin, defaultRole } = grant.person;
  redirect(isAdmin && !(await worksInProjects(grant)) ? "/home/admin" : `/home/${defaultRole}`);
}
