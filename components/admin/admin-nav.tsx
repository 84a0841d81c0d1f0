"use client";
// The parts of the admin's pages, and in which one the reader is.
import { usePathname } from "next/navigation";
import { Tabs } from "@/components/ui/tabs";

const parts = [
  { href: "/admin/people", label: "People" },
  { href: "/admin/access", label: "Access" },
  { href: "/admin/sign-on", label: "Sign-on" },
  { href: "/admin/templates", label: "Templates" },
  { href: "/admin/audit", label: "Audit log" },
  { href: "/admin/settings", label: "Settings" },
  { href: "/admin/health", label: "Health" },
];

export function AdminNav() {
  const path = usePathname();
  const basePath = (href: string) => path === href || path.startsWith(`${href}/`);
  return (
    <Tabs
      label="Admin"
      tabs={parts.map((part) => ({ ...part, current: basePath(part.href) }))}
      className="pt-3 sm:pt-4"
    />
  );
}
