"use client";
// The people of the demo: one click, and you are one of them.
import { ChevronRight } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Form } from "@/components/ui/form";
import type { Role } from "@/db/enums";
import { roleHelp, roleShortWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";

type DemoPerson = { id: string; name: string; role: Role; isAdmin: boolean };

type Props = { people: readonly DemoPerson[]; action: BoundAction };

export function DemoPeople({ people, action }: Props) {
  return (
    <Form action={action} className="gap-3">
      <ul className="-mx-2.5 -my-1.5 grid gap-0.5">
        {people.map(({ id, name, role, isAdmin }) => (
          <li key={id}>
            <button
              type="submit"
              name="personId"
              value={id}
              className="group flex w-full items-center gap-3 rounded-lg px-2.5 py-2 text-start hover:bg-muted"
            >
              <Avatar name={name} size="md" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium text-ink">
                  {name} <span className="font-normal text-quiet">· {isAdmin ? "Admin" : roleShortWords[role]}</span>
                </span>
                <span className="block text-quiet text-xs">
                  {isAdmin ? "Looks after people, roles and settings." : roleHelp[role]}
                </span>
              </span>
              <ChevronRight className="size-4 shrink-0 text-quiet transition-transform group-hover:translate-x-0.5" />
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
