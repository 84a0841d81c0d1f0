// The frame of the admin's pages. Each page opens its own door; this only keeps the way around from others.
import type { ReactNode } from "react";
import { AdminNav } from "@/components/admin/admin-nav";
import { openWorkspace } from "@/lib/doors/asker";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  await openWorkspace("people.manage");
  return (
    <>
      <AdminNav />
      {children}
    </>
  );
}
