// What the experts say of a dataset: their word on it as a whole, the samples that were drawn from it, and where to ask them.
import { questionsHref } from "@/components/data/questions/questions-href";
import { resultsHref } from "@/components/data/samples/batch-href";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { Batch } from "@/lib/data/samples/queries";
import type { Validation } from "@/lib/data/validations/queries";
import type { BoundAction } from "@/lib/doors/form";
import { ExpertWord } from "./expert-word";
import { ValidateForm } from "./validate-form";

type Props = {
  /** Newest first. */
  validations: readonly Validation[];
  batches: readonly Batch[];
  dataset: { id: string; current: { id: string; number: number } | null };
  projectKey: string;
  /** Bound by the page to the current version, where the reader is an expert. */
  validate?: BoundAction;
};

export function ExpertCard({ validations, batches, dataset: { id, current }, projectKey, validate }: Props) {
  const latest = validations.find(({ isCurrent }) => isCurrent);
  const earlier = validations.filter((validation) => validation !== latest);
  return (
    <Card id="experts" title="What the experts say" lead="Whether it shows the work as it is.">
      <div className="grid gap-3">
        {latest ? (
          <ExpertWord validation={latest} />
        ) : (
          <p className="text-quiet">
            {current
              ? `No expert has looked at version ${current.number} as a whole yet.`
              : "There is no version to look at yet."}
          </p>
        )}
        {validate && current && (
          <ValidateForm action={validate} summary={latest ? "Say it anew" : "Say whether it is usable"} />
        )}
        {earlier.length > 0 && (
          <Disclosure summary={earlier.length === 1 ? "One earlier word" : `${earlier.length} earlier words`}>
            <ul className="grid gap-3">
              {earlier.map((validation) => (
                <li key={validation.id}>
                  <ExpertWord validation={validation} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {batches.length > 0 && (
          <ul aria-label="Samples drawn from it" className="grid gap-1.5 border-border border-t pt-3">
            {batches.map(({ id, name, judged, samples }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-3">
                <Link href={resultsHref(projectKey, id)} className="link">
                  {name}
                </Link>
                <span className="text-quiet text-xs tabular-nums">{`${judged} of ${samples} judged`}</span>
              </li>
            ))}
          </ul>
        )}
        <p className="text-xs">
          <Link href={questionsHref(projectKey, { dataset: id })} className="link">
            Questions about it
          </Link>
        </p>
      </div>
    </Card>
  );
}
