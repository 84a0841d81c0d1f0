"use client";
// Correct, wrong or unsure, by thumb or by key. Wrong and unsure ask why first; without script the why stands open beside them.
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Form } from "@/components/ui/form";
import { useFormContext } from "@/components/ui/form-context";
import { Kbd } from "@/components/ui/kbd";
import { TextAreaField } from "@/components/ui/text-area-field";
import { tones } from "@/components/ui/tone";
import { type SampleVerdict, sampleVerdicts } from "@/db/enums";
import { opinionLimits } from "@/lib/data/limits";
import { sampleVerdictWords } from "@/lib/data/words";
import type { BoundAction } from "@/lib/doors/form";
import { verdictLooks } from "./verdict-looks";

type Doubt = Exclude<SampleVerdict, "correct">;

const asks: Record<Doubt, string> = { wrong: "Why is it wrong?", unsure: "What makes you unsure?" };

type Props = {
  action: BoundAction;
  /** What the person wrote of late, to be given again by one tap. */
  reasons: readonly string[];
};

export function OpinionForm({ action, reasons }: Props) {
  return (
    <Form
      action={action}
      limits={opinionLimits}
      aria-label="Your opinion"
      className="gap-3 max-md:sticky max-md:bottom-14 max-md:z-20 max-md:-mx-4 max-md:border-border max-md:border-t max-md:bg-background max-md:px-4 max-md:py-3"
    >
      <Verdict reasons={reasons} />
    </Form>
  );
}

function Verdict({ reasons }: Pick<Props, "reasons">) {
  const { refused, pending } = useFormContext();
  const verdict = refused?.values.verdict;
  const [chosen, choose] = useState<Doubt | null>(verdict === "wrong" || verdict === "unsure" ? verdict : null);
  const why = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (chosen) why.current?.focus();
  }, [chosen]);

  const press = (verdict: SampleVerdict) => (event: MouseEvent) => {
    const unsaid = verdict !== "correct" && (chosen !== verdict || !why.current?.value.trim());
    if (!pending && !unsaid) return;
    event.preventDefault();
    if (!pending && verdict !== "correct") {
      choose(verdict);
      why.current?.focus();
    }
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Escape") choose(null);
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || !chosen) return;
    event.preventDefault();
    const buttons = why.current?.form?.querySelectorAll<HTMLButtonElement>("button[name=verdict]") ?? [];
    for (const button of buttons) if (button.value === chosen) button.click();
  };
  const repeat = (reason: string) => {
    if (!why.current) return;
    why.current.value = reason;
    why.current.focus();
  };

  return (
    <>
      <div className={cn("grid gap-2", !chosen && "hidden noscript:grid")}>
        <TextAreaField
          name="reason"
          label={chosen ? asks[chosen] : "Why? Needed where it is wrong or you are unsure."}
          help="Enter saves it."
          ref={why}
          rows={2}
          onKeyDown={onKey}
          controlClassName="min-h-14 text-base"
        />
        {reasons.length > 0 && (
          <ul aria-label="What you wrote before" className="flex flex-wrap gap-1.5 noscript:hidden">
            {reasons.map((reason) => (
              <li key={reason} className="min-w-0">
                <button
                  type="button"
                  onClick={() => repeat(reason)}
                  className="max-w-full truncate rounded-full border border-border bg-surface px-2.5 py-1 text-quiet text-xs hover:text-ink pointer-coarse:py-2"
                >
                  {reason}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="grid grid-cols-3 gap-2 sm:gap-3">
        {sampleVerdicts.map((verdict) => {
          const { icon: Icon, state: tone, key } = verdictLooks[verdict];
          return (
            <button
              key={verdict}
              type="submit"
              name="verdict"
              value={verdict}
              data-press={key}
              aria-keyshortcuts={key}
              aria-disabled={pending || undefined}
              onClick={press(verdict)}
              className={cn(
                "flex h-16 min-w-0 items-center justify-center gap-2 rounded-lg border font-semibold text-base transition-colors max-sm:flex-col max-sm:gap-0.5 max-sm:text-sm",
                tones[tone].soft,
                tones[tone].line,
                chosen === verdict && "ring-2 ring-current ring-inset",
                pending && "opacity-55",
              )}
            >
              <Icon aria-hidden="true" className="size-5 shrink-0" />
              <span>{chosen === verdict ? `Save: ${verdict}` : sampleVerdictWords[verdict]}</span>
              <Kbd className="uppercase pointer-coarse:hidden max-sm:hidden">{key}</Kbd>
            </button>
          );
        })}
      </div>
    </>
  );
}
