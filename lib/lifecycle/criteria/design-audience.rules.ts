// Design asks each audience how it will know success: by a key metric with a baseline and a target.
import type { Audience, Role } from "@/db/enums";
import { audienceWords } from "@/lib/requirements/words";
import { criterion } from "../criterion.rules";

/** Who sets it, and the version of the catalogue that it came with. */
const audiences: Readonly<Record<Audience, { setBy: Role; since: number }>> = {
  technical: { setBy: "data_scientist", since: 1 },
  domain: { setBy: "expert", since: 1 },
  business: { setBy: "stakeholder", since: 1 },
};

export const designAudience = (subject: Audience) =>
  criterion({
    id: `design.audience.${subject}`,
    title: `${audienceWords[subject]} key metric with baseline and target`,
    subject,
    since: audiences[subject].since,
    asks: "At least one key metric for this audience has a baseline and a target.",
    reads: ["metrics"],
    sets: [],
    maxAge: null,
    repair: { roles: [audiences[subject].setBy], where: "requirements" },
    says: {
      defined: ({ defined }: { defined: number }) => `${defined} with baseline and target.`,
      "no-baseline-or-target": (_: { open: number }) => "There is a key metric, but its baseline or target is missing.",
      "no-metric": (_: { open: number }) => "No key metric for this audience yet.",
    },
    judge: ({ metrics }, _now, _limits, judged) => {
      const ofAudience = metrics.filter(({ audience }) => audience === subject);
      const defined = ofAudience.filter(({ baseline, target }) => baseline !== null && target !== null);
      const refs = defined.map(({ id, version }) => ({ kind: "metric" as const, id, version }));
      if (defined.length > 0) return judged("met", "defined", { defined: defined.length }, refs);
      return judged("missing", ofAudience.length > 0 ? "no-baseline-or-target" : "no-metric", {
        open: ofAudience.length,
      });
    },
  });
