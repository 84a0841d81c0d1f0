// One thing that waits for the reader: what it is, of which project, since or until when, and the act itself.
import { AnswerForm } from "@/components/data/questions/answer-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { RowAct } from "@/components/ui/row-act";
import type { BoundAction } from "@/lib/doors/form";

export type Need = {
  key: string;
  /** "Decide the review". */
  title: string;
  href: string;
  /** "Late departures", and what else must be known before acting. */
  notes: readonly string[];
  /** "due 27 Nov", where that day is past. */
  late?: string;
  /** Where it is done, or what does it here: at once, or with an answer in words. */
  act: { label: string } & ({ href: string } | { action: BoundAction; undo?: BoundAction } | { answer: BoundAction });
};

/** @param isFirst the reader's most urgent act is the page's one filled button */
export function NeedRow({ need, isFirst }: { need: Need; isFirst?: boolean }) {
  const { title, href, notes, late, act } = need;
  const look = { variant: isFirst ? "primary" : "secondary", size: "sm" } as const;
  const described = `${act.label}: ${title}, ${notes[0] ?? ""}`;
  return (
    <div className="flex items-center gap-3 px-4 py-2.5 sm:px-5">
      <div className="min-w-0 flex-1">
        <Link href={href} className="line-clamp-2 font-medium text-ink hover:underline">
          {title}
        </Link>
        <p className="line-clamp-2 text-quiet text-xs">
          {late && <span className="text-unmet-ink">{late}</span>}
          {late && notes.length > 0 && " · "}
          {notes.join(" · ")}
        </p>
        {"answer" in act && (
          <div className="pt-1.5">
            <AnswerForm action={act.answer} />
          </div>
        )}
      </div>
      <div className="shrink-0">
        {"href" in act && (
          <ButtonLink href={act.href} aria-label={described} {...look}>
            {act.label}
          </ButtonLink>
        )}
        {"action" in act && (
          <RowAct action={act.action} undo={act.undo} label={act.label} description={described} {...look} />
        )}
      </div>
    </div>
  );
}
