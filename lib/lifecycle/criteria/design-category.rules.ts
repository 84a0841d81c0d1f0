// Design asks for an agreed requirement of each category, or for the reason why none applies. What is only proposed does not bind yet.
import type { RequirementCategory } from "@/db/enums";
import { requirementCategoryWords } from "@/lib/requirements/words";
import { criterion } from "../criterion.rules";
import { notApplicable, notApplicableSays, reasonsFor } from "./exemptions.rules";

/** The version of the catalogue that each came with. */
const since: Readonly<Record<RequirementCategory, number>> = {
  speed: 1,
  accuracy: 1,
  transparency: 1,
  compliance: 1,
  budget: 1,
  team: 1,
};

export const designCategory = (subject: RequirementCategory) =>
  criterion({
    id: `design.category.${subject}`,
    title: `${requirementCategoryWords[subject]} requirement agreed`,
    subject,
    since: since[subject],
    asks: "At least one requirement of this category is agreed, or somebody said why none applies.",
    reads: ["requirements", "exemptions"],
    sets: [],
    maxAge: null,
    repair: { roles: ["stakeholder", "expert"], where: "requirements" },
    says: {
      ...notApplicableSays,
      agreed: ({ agreed }: { agreed: number }) => `${agreed} agreed.`,
      "only-proposed": ({ proposed }: { proposed: number }) => `${proposed} proposed, none agreed yet.`,
      "none-agreed": (_: { proposed: number }) =>
        "Nothing is required yet: propose something, or say why it does not apply.",
    },
    judge: ({ requirements, exemptions }, _now, _limits, judged) => {
      const ofCategory = requirements.filter(({ category }) => category === subject);
      const agreed = ofCategory.filter(({ status }) => status === "agreed");
      const refs = agreed.map(({ id, version }) => ({ kind: "requirement" as const, id, version }));
      if (agreed.length > 0) return judged("met", "agreed", { agreed: agreed.length }, refs);
      const reasons = reasonsFor(subject, exemptions);
      if (reasons.length > 0) return notApplicable(subject, reasons);
      const proposed = ofCategory.filter(({ status }) => status === "proposed").length;
      return judged("missing", proposed > 0 ? "only-proposed" : "none-agreed", { proposed });
    },
  });
