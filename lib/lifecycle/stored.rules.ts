// Judgements as they have been stored and signed: what single requirements say stood flat among the facts, as "<id> unmet" and under "value <id>" and "lack <id>".
import { evidenceStates } from "@/db/enums";
import { requirementsIn } from "./criteria/musts.rules";
import { lacks } from "./evidence/proofs.rules";
import type { CriterionResult, Facts, RequirementFact } from "./gate-result.rules";

/** As digests and prints are made of them: to write them otherwise would be other evidence to everybody who signed. */
export function flatten({ open, values, lacks: lackFacts, ...facts }: Facts): Record<string, unknown> {
  const named = requirementsIn(open).map(({ id, state }) => `${id} ${state}`);
  return {
    ...facts,
    ...(open === undefined ? {} : { open: named.length > 0 ? named.sort() : open }),
    ...Object.fromEntries(requirementsIn(values).map(({ id, value }) => [`value ${id}`, value])),
    ...Object.fromEntries(requirementsIn(lackFacts).map(({ id, lack }) => [`lack ${id}`, lack])),
  };
}

/** What came out of the database, as it is judged today: dates are text in json, and older facts were flat. */
export function revived<R extends CriterionResult>(stored: R): R {
  const { facts, figures, waiver } = stored;
  return {
    ...stored,
    ...(facts && { facts: unflatten(facts) }),
    ...(figures && { figures: unflatten(figures) }),
    ...(waiver && { waiver: { ...waiver, expiresAt: new Date(waiver.expiresAt) } }),
  };
}

function unflatten({ open, ...facts }: Facts): Facts {
  const ofKind = (kind: string) =>
    Object.entries(facts).flatMap(([name, fact]) => {
      const [word, id] = name.split(" ");
      return word === kind && id ? [{ id, fact }] : [];
    });
  const values = ofKind("value").map(({ id, fact }) => ({ id, value: Number(fact) }));
  const lackFacts = ofKind("lack").flatMap(({ id, fact }) =>
    lacks.filter((one) => one === fact).map((lack) => ({ id, lack })),
  );
  return {
    ...Object.fromEntries(Object.entries(facts).filter(([name]) => !name.includes(" "))),
    ...(open === undefined ? {} : { open: Array.isArray(open) ? open.map(parseOpen) : open }),
    ...(values.length > 0 ? { values } : {}),
    ...(lackFacts.length > 0 ? { lacks: lackFacts } : {}),
  };
}

function parseOpen(one: string | RequirementFact): RequirementFact {
  if (typeof one !== "string") return one;
  const [id = "", word] = one.split(" ");
  const state = evidenceStates.find((known) => known === word);
  return state ? { id, state } : { id };
}
