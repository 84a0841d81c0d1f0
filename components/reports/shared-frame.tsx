// The frame around a shared report: whose software it is, until when the link lasts, and nothing to press.
import type { ReactNode } from "react";
import { Brand } from "@/components/layout/brand";
import { Time } from "@/components/ui/time";

type Props = { expiresAt: Date; children: ReactNode };

export function SharedFrame({ expiresAt, children }: Props) {
  return (
    <div className="mx-auto w-full max-w-[80rem] px-4 pb-12 sm:px-6 lg:px-8">
      <header className="flex flex-wrap items-center justify-between gap-2 pt-5">
        <Brand />
        <p className="text-quiet text-xs" data-print="none">
          Shown to you by a link, until <Time at={expiresAt} look="date" />.
        </p>
      </header>
      <main id="content">{children}</main>
    </div>
  );
}
