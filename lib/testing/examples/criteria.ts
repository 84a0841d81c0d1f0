// What is said of criteria: their titles, why each stands as it does, and what speaks for a requirement.
import { type GateName, gates, misfits, roles } from "@/db/enums";
import { roleInSentence, rolesInSentence } from "@/lib/access/words";
import { betterWords, type Gains, noPriceWords, notBetterWords } from "@/lib/lifecycle/criteria/in-money.words";
import { lackingWords, staleWords } from "@/lib/lifecycle/criteria/musts.rules";
import { estimatedWords, paysBackWords } from "@/lib/lifecycle/criteria/pays-back.words";
import { everyCriterion, evidenceCriteria } from "@/lib/lifecycle/criteria/rules";
import { type Lack, lacks, type Proof } from "@/lib/lifecycle/evidence/proofs.rules";
import { lackAct, lackWords, proofWords } from "@/lib/lifecycle/evidence/proofs.words";
import type { Facts } from "@/lib/lifecycle/gate-result.rules";
import { holdWords } from "@/lib/lifecycle/going-live/words";
import { criterionReason, criterionTitle } from "@/lib/lifecycle/words";
import { criteriaOf } from "../project-evidence";
import { examplesOf, place, reading } from "../tables";

const lacking = (...names: Lack[]) => names.map((lack, at) => ({ id: "abc"[at] ?? "", lack }));
/** Every cause once, of a criterion that says it: of what the operation gate judges, where several do. */
const every = [...criteriaOf("operation", ["expert"]), ...gates.flatMap((gate) => evidenceCriteria[gate])].flatMap(
  ({ id, says }, at, all) =>
    Object.keys(says)
      .filter((because) => all.findIndex((other) => because in other.says) === at)
      .map((because) => ({ id, because })),
);
const range = { paysBack: 0.81, p10: -2_000_000, p90: 52_000_000 };
const better = {
  ...{ against: ["nothing", "today"], nothingLow: 150, nothingHigh: 400, todayLow: 145.4, todayHigh: 300 },
} satisfies Gains;

/** What the sentence of each cause is made of, where it is made of anything; each as often as it may read another way. */
const factsOf: Readonly<Record<string, readonly Facts[]>> = {
  estimated: [range, { paysBack: 0, p10: 0, p90: 0 }],
  likely: [range],
  unlikely: [
    { ...range, paysBack: 0.3 },
    { ...range, paysBack: 0.499, asked: 0.5 },
  ],
  agreed: [{ agreed: 1 }, { agreed: 3 }],
  "not-applicable": [{ reasons: ["no person is concerned"] }, { reasons: ["one reason.", "another."] }],
  "only-proposed": [{ proposed: 1 }, { proposed: 2 }],
  defined: [{ defined: 1 }, { defined: 2 }],
  "all-met": [
    { met: 1, of: 1 },
    { met: 4, of: 4 },
  ],
  "some-unmet": [
    { met: 0, of: 1 },
    { met: 3, of: 4 },
  ],
  "some-without-evidence": [
    { met: 3, of: 4, lacks: lacking("not-measured") },
    { met: 1, of: 3, lacks: lacking("not-checked", "not-checked") },
    { met: 1, of: 3, lacks: lacking("not-checked", "no-target") },
  ],
  "some-stale": [
    { met: 0, of: 1 },
    { met: 0, of: 2 },
    { met: 3, of: 4 },
    { met: 2, of: 4 },
  ],
  recorded: [{ until: "2026-10-31" }],
  "run-gone": [{ number: 4 }],
  proposed: [{ number: 4 }],
  "rivals-elsewhere": [{ leftBehind: 1 }, { leftBehind: 16 }],
  "no-price": misfits.map((misfit) => ({ misfit })),
  "better-in-money": [better],
  "not-better-in-money": [{ ...better, todayLow: -20 }],
  "errors-unseen": [
    { open: 1, samples: 1 },
    { open: 12, samples: 20 },
  ],
  "errors-seen": [{ samples: 1 }, { samples: 20 }],
  "version-withdrawn": [{ number: 2 }],
  prepared: [
    { number: 2, live: false },
    { number: 2, live: true },
  ],
  "some-unwatched": [{ unwatched: ["drift"] }, { unwatched: ["drift", "operation"] }],
  "critical-alerts": [{ open: 1 }, { open: 2 }],
  "contract-broken": [
    { broken: 1, of: 1 },
    { broken: 1, of: 3 },
    { broken: 2, of: 3 },
  ],
  "contracts-hold": [{ of: 1 }, { of: 3 }],
  "review-held": [{ dueOn: "2027-02-28" }],
  "review-not-due": [{ dueOn: "2027-02-28" }],
  "review-overdue": [{ dueOn: "2026-02-28" }],
};

const proof = (basis: Proof["basis"]): Proof => ({
  ...{ state: "met", lack: null, value: 0.8, until: null, recent: [] },
  basis,
  at: new Date("2026-05-03T22:30:00Z"),
});
const shown = { run: null, release: null };

export const criterionTables = [
  examplesOf(roleInSentence, ...roles.map((role) => [role] as const)),
  examplesOf(rolesInSentence, ...roles.map((role) => [role] as const)),
  examplesOf(
    criterionTitle,
    ...everyCriterion.map(({ topic, subject }) => [{ title: topic, subject }] as const),
    ...roles.map((subject) => [{ title: "signature", subject }] as const),
    // what was asked for once, and is stored
    [{ title: "audience", subject: "team" }],
  ),
  examplesOf(
    criterionReason,
    ...every.flatMap(({ id, because }) =>
      (factsOf[because] ?? [{}]).map((facts) => [{ id, because, facts }, reading] as const),
    ),
    // what the facts leave open stands in the figures, and a gate says which version it judges
    [{ because: "estimated", facts: {}, figures: range }, reading],
    [
      {
        id: "development.must",
        because: "some-without-evidence",
        facts: { met: 0, of: 1, lacks: lacking("not-measured") },
      },
      reading,
    ],
    // what a criterion no longer says another one may; and what nobody says any more
    [{ id: "design.data", because: "rules-pass", facts: {} }, reading],
    [{ because: "forgotten", facts: {} }, reading],
  ),
  examplesOf(
    holdWords,
    [[]],
    [[{ gate: "development", unmet: [{ title: "pays-back", subject: null }] }]],
    [
      [
        {
          gate: "design",
          unmet: [
            { title: "category", subject: "speed" },
            { title: "signature", subject: "expert" },
          ],
        },
        { gate: "operation", unmet: [{ title: "review", subject: null }] },
      ],
    ],
  ),
];

export const proofTables = [
  examplesOf(estimatedWords, [range, reading], [{ paysBack: 0, p10: 0, p90: 0 }, reading], [{}, reading]),
  examplesOf(
    paysBackWords,
    [range, reading],
    [{ ...range, asked: 0.5 }, reading],
    [{ ...range, paysBack: 0.504, asked: 0.5 }, reading],
  ),
  examplesOf(
    betterWords,
    [better, reading],
    [{ ...better, against: ["nothing"] }, reading],
    [{ ...better, scored: 1, holdout: "May", decides: true, setAs: "stakeholder" }, reading],
    [{ ...better, scored: 17, holdout: "May", decides: false, setAs: "expert" }, reading],
  ),
  examplesOf(
    notBetterWords,
    [{ ...better, nothingLow: -20, todayLow: -5.5 }, reading],
    [{ ...better, nothingLow: 0 }, reading],
    [{ ...better, todayLow: -400, todayHigh: -100 }, reading],
    [{ ...better, todayLow: -400, todayHigh: 0 }, reading],
    [{ against: ["nothing"], nothingLow: -1, nothingHigh: 12, scored: 2, holdout: "May" }, reading],
  ),
  examplesOf(noPriceWords, ...misfits.map((misfit) => [{ misfit }] as const), [{}]),
  examplesOf(
    lackWords,
    ...gates.map((gate) => ["not-measured", gate] as const),
    ...everyLack("development"),
    ...everyLack("development", 2),
  ),
  examplesOf(lackAct, ...lacks.map((lack) => [lack] as const)),
  examplesOf(
    proofWords,
    [{ proof: proof(null), ...shown }, place],
    [{ proof: proof({ kind: "figure", id: "r", key: "val_recall" }), ...shown, run: { name: "boosted 12" } }, place],
    [{ proof: proof({ kind: "figure", id: "r", key: "val_recall" }), ...shown }, place],
    [{ proof: proof({ kind: "window", id: "w", key: "recall" }), run: null, release: 3 }, place],
    [{ proof: proof({ kind: "measurement", id: "m", key: null }), ...shown }, place],
    [{ proof: proof({ kind: "check", id: "c" }), ...shown }, place],
    [{ proof: { ...proof({ kind: "check", id: "c" }), at: null }, ...shown }, place],
  ),
  examplesOf(staleWords, [0, 1], [0, 2], [3, 4], [2, 4]),
  examplesOf(
    lackingWords,
    [[], "operation"],
    [lacking("not-measured"), "operation"],
    [lacking("not-measured"), "deployment"],
    [lacking("no-target", "no-target"), "development"],
    [lacking("no-target", "not-checked"), "development"],
  ),
];

function everyLack(gate: GateName, count?: number) {
  return lacks.map((lack) => [lack, gate, count] as const);
}
