// The head of every page of a project: its key and name, where it is in its life, and its parts.

import type { ReactNode } from "react";
import { LifecycleLoop, type LoopGate } from "@/components/lifecycle/lifecycle-loop";
import { Link } from "@/components/ui/link";
import type { Phase } from "@/db/enums";
import { phaseWords } from "@/lib/projects/words";
import { type Section, SectionTabs } from "./section-tabs";

type Props = {
  projectKey: string;
  name: string;
  phase: Phase;
  gates: readonly LoopGate[];
  /** As far as the reader may see them. */
  sections: readonly Section[];
  /** Badges beside the name: private, paused, archived. */
  badges?: ReactNode;
  actions?: ReactNode;
};

export function ProjectHeader({ projectKey, name, phase, gates, sections, badges, actions }: Props) {
  const home = `/projects/${projectKey}`;
  return (
    <header className="pt-5 sm:pt-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pb-3">
        <div className="flex min-w-0 flex-1 basis-72 items-center gap-3.5">
          <Link href={`${home}/lifecycle`} className="shrink-0 rounded-full">
            <LifecycleLoop current={phase} gates={gates} size={44} />
          </Link>
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2 text-quiet text-xs">
              <span className="font-semibold tracking-[0.04em]">{projectKey}</span>
              <span aria-hidden="true">·</span>
              <span>In {phaseWords[phase].toLowerCase()}</span>
            </p>
            <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <p className="font-semibold text-ink text-xl">
                <Link href={home} className="hover:underline">
                  {name}
                </Link>
              </p>
              {badges}
            </div>
          </div>
        </div>
        {actions && (
          <div data-print="none" className="flex flex-wrap items-center gap-2">
            {actions}
          </div>
        )}
      </div>
      <SectionTabs label={`Parts of ${name}`} sections={sections} />
    </header>
  );
}
