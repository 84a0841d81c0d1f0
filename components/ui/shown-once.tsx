// A secret that was just made: here to be copied, this once.
import type { ReactNode } from "react";
import { CopyButton } from "./copy-button";

type Props = { title: ReactNode; text: string };

export function ShownOnce({ title, text }: Props) {
  return (
    <div role="status" className="rounded-lg border border-met/30 bg-met-soft p-3">
      <p className="font-medium">{title}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 select-all break-all rounded-md bg-surface px-2 py-1.5 text-xs">{text}</code>
        <CopyButton text={text} />
      </div>
    </div>
  );
}
