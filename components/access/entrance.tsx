// The frame of every page before sign-in: one calm card in the middle of the loop.
import type { ReactNode } from "react";
import { EntranceLoop } from "./entrance-loop";

type Props = {
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
  /** A form that reaches over the words of the loop: they are left out. */
  tall?: boolean;
  /** A line below the card: another way on. */
  foot?: ReactNode;
};

export function Entrance({ title, lead, tall, children, foot }: Props) {
  return (
    <div className="relative isolate grid min-h-dvh place-items-center overflow-x-clip px-4 py-10">
      <EntranceLoop
        look="ground"
        words={!tall}
        className="-z-10 -translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 size-[min(62rem,97vh)] max-lg:hidden"
      />
      <div className="w-full max-w-[25rem]">
        <header className="mb-6 text-center">
          <EntranceLoop look="mark" className="mx-auto mb-3 size-11" />
          <p className="text-quiet">Quintet</p>
          <h1 className="mt-1 font-semibold text-ink text-xl">{title}</h1>
          {lead && <p className="mt-1.5 text-balance text-quiet">{lead}</p>}
        </header>
        <main id="content">
          <div className="rounded-xl border border-border bg-surface p-5 shadow-card sm:p-6">{children}</div>
          {foot && <div className="mt-5 text-center text-quiet">{foot}</div>}
        </main>
      </div>
    </div>
  );
}
