// The company account of a person: linked or not, and how to change that.

import { buttonClass } from "@/components/ui/button-class";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { Time } from "@/components/ui/time";
import type { BoundAction } from "@/lib/doors/form";

type LinkedIdentity = { issuer: string; subject: string; linkedAt: Date; unlink: BoundAction | null };

type Props = {
  name: string;
  identities: readonly LinkedIdentity[];
  /** Where linking starts; null where nothing can be linked now. */
  linkHref: string | null;
};

export function CompanyAccount({ name, identities, linkHref }: Props) {
  if (identities.length === 0) {
    return (
      <div className="grid justify-items-start gap-3">
        <p>Not linked. Once it is, you can sign in with {name} as well as with your password.</p>
        {/* Not a Link: it leaves this site, and must not be fetched ahead. */}
        {linkHref && (
          <a href={linkHref} className={buttonClass()}>
            Sign in with {name} to link it
          </a>
        )}
      </div>
    );
  }
  return (
    <ul className="grid gap-3">
      {identities.map(({ issuer, subject, linkedAt, unlink }) => (
        <li key={`${issuer} ${subject}`} className="flex flex-wrap items-center justify-between gap-3">
          <div className="min-w-0">
            <p className="font-medium">{hostOf(issuer)}</p>
            <p className="text-quiet text-xs">
              Linked <Time at={linkedAt} />
            </p>
          </div>
          {unlink ? (
            <OneButtonForm action={unlink} label="Unlink" description={`Unlink the account at ${hostOf(issuer)}`} />
          ) : (
            <p className="text-quiet text-xs">It is your only way in, so it stays linked.</p>
          )}
        </li>
      ))}
    </ul>
  );
}

const hostOf = (issuer: string) => (URL.canParse(issuer) ? new URL(issuer).host : issuer);
