// A one-time link that is no longer good: why, and what to do instead.

import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import type { OneTimeLinkPurpose } from "@/db/enums";
import { linkProblems } from "@/lib/access/links/rules";
import { Entrance } from "./entrance";

type Props = { purpose: OneTimeLinkPurpose; state: keyof typeof linkProblems };

const titles = { used: "Used already", expired: "Too old", unknown: "Not one of our links" } as const;

export function ClosedLink({ purpose, state }: Props) {
  return (
    <Entrance
      title={titles[state]}
      foot={
        <Link href="/sign-in" className="link">
          To sign-in
        </Link>
      }
    >
      <div className="grid gap-4">
        <p>{linkProblems[state]}</p>
        {purpose === "reset" ? (
          <ButtonLink href="/reset" variant="primary" className="w-full">
            Ask for a new link
          </ButtonLink>
        ) : (
          <p className="text-quiet">
            If you have joined already, sign in with your password. Otherwise ask your admin for a new invitation.
          </p>
        )}
      </div>
    </Entrance>
  );
}
