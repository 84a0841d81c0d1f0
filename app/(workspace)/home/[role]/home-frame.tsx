// What every home stands in: the sentence that says how things stand, and the reader's other homes.
import type { ReactNode } from "react";
import { HashRoute } from "@/components/access/hash-route";
import { Page } from "@/components/layout/page";
import { Tabs } from "@/components/ui/tabs";
import type { Role } from "@/db/enums";
import { roleShortWords } from "@/lib/access/words";

type Props = {
  sentence: string;
  current: Role | "admin";
  /** All that the reader has somewhere. */
  roles: readonly Role[];
  isAdmin?: boolean;
  lead?: string;
  guide?: string;
  actions?: ReactNode;
  children: ReactNode;
};

export function HomeFrame({ sentence, current, roles, isAdmin, children, ...header }: Props) {
  const homes = [
    ...roles.map((role) => ({ key: role, label: roleShortWords[role] })),
    ...(isAdmin ? [{ key: "admin" as const, label: "Admin" }] : []),
  ];
  return (
    <Page title={sentence} {...header}>
      <HashRoute />
      {homes.length > 1 && (
        <Tabs
          label="Your homes"
          tabs={homes.map(({ key, label }) => ({ href: `/home/${key}`, label, current: key === current }))}
        />
      )}
      {children}
    </Page>
  );
}
