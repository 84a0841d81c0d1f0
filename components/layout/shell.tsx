// The frame of the workspace: a rail on the desk, a bar for the thumb on a phone, the page between.

import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Brand } from "./brand";
import { Places } from "./places";
import { SkipLink } from "./skip-link";

type Props = {
  /** Notices that the person has not read. */
  unread: number;
  /** Whether the way to the admin pages is shown. */
  admin: boolean;
  /** The PersonMenu. */
  person: ReactNode;
  /** What opens the command palette. */
  search?: ReactNode;
  /** A line over everything: "This is a demo". */
  notice?: ReactNode;
  children: ReactNode;
};

export function Shell({ unread, admin, person, search, notice, children }: Props) {
  return (
    <>
      <SkipLink />
      <div className="min-h-dvh print:block! md:grid md:grid-cols-[3.75rem_minmax(0,1fr)] lg:grid-cols-[14rem_minmax(0,1fr)]">
        <header
          data-print="none"
          className="sticky top-0 z-30 border-border bg-background max-md:flex max-md:h-13 max-md:items-center max-md:gap-2 max-md:border-b max-md:px-4 md:flex md:h-dvh md:flex-col md:border-r md:p-3"
        >
          <Link href="/" className="mr-auto rounded-md md:mx-auto md:mb-4 md:py-1.5 lg:mx-0 lg:px-2.5">
            <Brand className="md:max-lg:[&>span]:sr-only" />
          </Link>
          {search && <div className="md:mb-3">{search}</div>}
          <nav aria-label="Main" className="max-md:hidden">
            <Places look="rail" unread={unread} admin={admin} />
          </nav>
          <div className="md:mt-auto">{person}</div>
        </header>
        <div className="min-w-0 pb-24 md:pb-12 print:pb-0">
          {notice}
          <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[80rem] px-4 outline-none sm:px-6 lg:px-8">
            {children}
          </main>
        </div>
      </div>
      <nav
        aria-label="Main"
        data-print="none"
        className="fixed inset-x-0 bottom-0 z-30 border-border border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        <Places look="bar" unread={unread} admin={admin} />
      </nav>
    </>
  );
}
