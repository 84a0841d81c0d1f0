// Design asks for a range of the added value, not for a good one: whether it pays back is the development gate's question.
import type { Reading } from "@/lib/format/reading";
import { criterion } from "../criterion.rules";
import { estimatedWords, notEstimated } from "./pays-back.words";

type Range = { paysBack: number; p10: number; p50: number; p90: number };

export const designValue = criterion({
  id: "design.value",
  title: "The added value is estimated as a range",
  since: 1,
  asks: "There is a current estimate of the added value. It is a range; whether it pays back is asked later.",
  reads: ["estimate"],
  sets: [],
  maxAge: null,
  repair: { roles: ["stakeholder", "data_scientist"], where: "value" },
  says: {
    ...notEstimated,
    estimated: (range: Range, reading: Reading) => estimatedWords(range, reading),
  },
  judge: ({ estimate }, _now, _limits, judged) => {
    if (!estimate) return judged("missing", "not-estimated");
    const { id, number, paysBack, p10, p50, p90 } = estimate;
    if (![paysBack, p10, p50, p90].every(Number.isFinite)) return judged("missing", "not-estimated");
    return judged("met", "estimated", { paysBack, p10, p50, p90 }, [{ kind: "estimate", id, version: number }]);
  },
});
