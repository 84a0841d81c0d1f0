// Development asks whether it is still worth it. An estimate that is too old says nothing any more, good or bad: stale before unmet.
import type { Reading } from "@/lib/format/reading";
import { daysSince } from "@/lib/kernel/days";
import { criterion } from "../criterion.rules";
import { notEstimated, paysBackWords } from "./pays-back.words";

type Chance = { paysBack: number; p10: number; p50: number; p90: number; submittedAt: string; asked: number };

export const developmentPaysBack = criterion({
  id: "development.pays-back",
  title: "It is likely to pay back",
  since: 1,
  asks: "By the current estimate, the chance of paying back is above the least that is asked for.",
  reads: ["estimate"],
  sets: ["paysBack"],
  maxAge: "estimateDays",
  repair: { roles: ["stakeholder", "data_scientist"], where: "value" },
  says: {
    ...notEstimated,
    likely: (chance: Chance, reading: Reading) => paysBackWords(chance, reading),
    unlikely: (chance: Chance, reading: Reading) => paysBackWords(chance, reading),
    "too-old": (_: Chance) => "The last figures are too old to go by.",
  },
  judge: ({ estimate }, now, limits, judged) => {
    if (!estimate) return judged("missing", "not-estimated");
    const { id, number, submittedAt, paysBack, p10, p50, p90 } = estimate;
    const facts = { paysBack, p10, p50, p90, submittedAt: submittedAt.toISOString(), asked: limits.paysBack };
    const refs = [{ kind: "estimate" as const, id, version: number }];
    if (daysSince(submittedAt, now) > limits.estimateDays) return judged("stale", "too-old", facts, refs);
    return paysBack > limits.paysBack ? judged("met", "likely", facts, refs) : judged("unmet", "unlikely", facts, refs);
  },
});
