// Under a criterion that rests on requirements: each of them, and by which figure it is judged. Open where something is to be done.
import { Disclosure } from "@/components/ui/disclosure";
import type { Place } from "@/lib/format/dates";
import type { CriterionResult } from "@/lib/lifecycle/gate-result.rules";
import type { ProvedRequirement } from "@/lib/lifecycle/requirement-proofs.queries";
import { asksAbout } from "@/lib/lifecycle/requirement-proofs.rules";
import { isOpen } from "@/lib/lifecycle/rules";
import { ProofTable } from "./proof-table";

type Props = { criterion: CriterionResult; proved: readonly ProvedRequirement[]; projectKey: string; place: Place };

export function ProofsOfCriterion({ criterion, proved, projectKey, place }: Props) {
  const asked = proved.filter(({ requirement }) => asksAbout(criterion, requirement));
  if (asked.length === 0) return null;
  return (
    <Disclosure className="mt-1 text-xs" summary="The figures that it is judged by" open={isOpen(criterion)}>
      <ProofTable
        proved={asked}
        gate={criterion.gate}
        caption="The figures that it is judged by"
        fits="wide"
        projectKey={projectKey}
        place={place}
      />
    </Disclosure>
  );
}
