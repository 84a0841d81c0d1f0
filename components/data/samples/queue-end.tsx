// Where no case waits for the reader: why, and what comes next.
import { CircleCheck, ClipboardCheck, Hourglass } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Batch } from "@/lib/data/samples/queries";
import { casesIn } from "./batch-words";

type Props = {
  batch: Batch;
  /** Whether the reader is one of the experts. */
  judges: boolean;
  /** How many cases they put off. */
  skipped: number;
  experts: readonly { name: string }[];
  startAgain: string;
  results: string;
  /** Other samples that wait for them. */
  another?: { href: string; name: string; waiting: number };
  locale: string;
};

export function QueueEnd({ batch, judges, skipped, experts, startAgain, results, another, locale }: Props) {
  const { closedAt, submittedBy, samples, judged, waiting } = batch;
  const toResults = (
    <ButtonLink href={results} variant={another ? "secondary" : "primary"}>
      See what came out
    </ButtonLink>
  );
  const actions = (
    <div className="flex flex-wrap justify-center gap-2">
      {another && (
        <ButtonLink href={another.href} variant="primary">
          {`Go on with “${another.name}”: ${casesIn(another.waiting, locale)}`}
        </ButtonLink>
      )}
      {toResults}
    </div>
  );
  if (closedAt) {
    return (
      <Card>
        <EmptyState
          icon={<CircleCheck />}
          title={judged === samples ? "All cases are judged" : "The judging is over"}
          action={actions}
        >
          {`${submittedBy} has been told, and works with what the experts said. On your home you see what becomes of it.`}
        </EmptyState>
      </Card>
    );
  }
  if (!judges) {
    return (
      <Card>
        <EmptyState icon={<ClipboardCheck />} title="Experts judge these cases" action={actions}>
          {experts.length > 0
            ? `${experts.map(({ name }) => name).join(", ")} will say of each case whether it is correct.`
            : "This project has no subject-matter expert yet, so nobody can."}
        </EmptyState>
      </Card>
    );
  }
  if (waiting > 0 && skipped > 0) {
    return (
      <Card>
        <EmptyState
          icon={<Hourglass />}
          title={`You put off ${casesIn(waiting, locale)}`}
          action={
            <ButtonLink href={startAgain} variant="primary">
              Look at them now
            </ButtonLink>
          }
        >
          All others that waited for you are judged.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState icon={<CircleCheck />} title="You have judged all you can" action={actions}>
        {`${casesIn(samples - judged, locale)} still wait for another expert. ${submittedBy} will be told when they are done.`}
      </EmptyState>
    </Card>
  );
}
