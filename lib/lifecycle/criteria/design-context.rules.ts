// Design asks what the problem is, before anything else.

import { criterion } from "../criterion.rules";
import type { ContextEvidence } from "../evidence/rules";

type Written = ContextEvidence & {
  /** Which of them say too little. */
  short: readonly string[];
  contextCharacters: number;
};

export const designContext = criterion({
  id: "design.context",
  title: "The problem is described",
  since: 1,
  asks: "The problem, how it is handled today and who is affected are each written down at some length.",
  reads: ["context"],
  sets: ["contextCharacters"],
  maxAge: null,
  repair: { roles: ["stakeholder", "ml_engineer"], where: "settings" },
  says: {
    described: (_: Written) => "Problem, today's process and who is affected are written down.",
    "not-described": (_: Written) => "Say what the problem is, how it is handled today, and who is affected.",
  },
  judge: ({ context }, _now, { contextCharacters }, judged) => {
    const written = {
      problem: visible(context.problem),
      todaysProcess: visible(context.todaysProcess),
      affected: visible(context.affected),
    };
    const short = Object.entries(written).flatMap(([part, text]) => (text.length < contextCharacters ? [part] : []));
    const facts = { ...written, short, contextCharacters };
    return short.length === 0 ? judged("met", "described", facts) : judged("missing", "not-described", facts);
  },
});

/** Without what nobody sees: blanks around it, and characters that have no shape. */
const visible = (text: string) => text.replace(/\p{Cf}/gu, "").trim();
