// What differs between two versions of a template, one thing a line.

import { everyCriterion } from "@/lib/lifecycle/criteria/rules";
import type { Difference } from "@/lib/lifecycle/templates/rules";
import { differenceWords } from "@/lib/lifecycle/templates/words";

export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {differences.map((difference) => {
        const words = differenceWords(difference, everyCriterion);
        return <li key={words}>{words}.</li>;
      })}
    </ul>
  );
}
