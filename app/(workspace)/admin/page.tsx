// Admin begins with the people.
import { redirect } from "next/navigation";
import { openWorkspace } from "@/lib/doors/asker";

export default async function AdminPage() {
  await openWorkspace("people.manage");
  redirect("/admin/people");
}
