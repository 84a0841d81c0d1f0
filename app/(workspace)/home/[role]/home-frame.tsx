// What every home stands in: the sentence that says how things stand, and the reader's other homes.
import type { ReactNode } from "react";
import { HashRoute } from "@/components/access/hash-route";
import { Page } from "@/components/layout/page";
import { Tabs } from "@/components/ui/tabs";
import type { Role } from "@/db/enums";
import { roleShortWords } from "@/lib/access/words";

type Props = {
  sentence: string;
  current: Role;
  /** All that the reader has somewhere. */
  roles: readonly Role[];
  lead?: string;
  guide?: string;
  children: ReactNode;
};

export function HomeFrame({ sentence, current, roles, children, ...header }: Props) {
  return (
    <Page title={sentence} {...header}>
      <HashRoute />
      {roles.length > 1 && (
        <Tabs
          label="Your roles"
          tabs={roles.map((known) => ({
            href: `/home/${known}`,
            label: roleShortWords[known],
            current: known === current,
          }))}
        />
      )}
      {children}
    </Page>
  );
}
