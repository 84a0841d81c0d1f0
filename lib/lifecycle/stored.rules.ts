// Judgements as they have been stored and signed: what single requirements say stood flat among the facts, as "<id> unmet" and under "value <id>" and "lack <id>".
import { evidenceStates } from "@/db/enums";
import { requirementsIn } from "./criteria/musts.rules";
import { lacks } from "./evidence/proofs.rules";
import type { CriterionResult, Facts, RequirementFact } from "./judgement.rules";

/** As digests and prints are made of them: to write them otherwise would be other evidence to everybody who signed. */
export function flat({ open, values, lacks: without, ...facts }: Facts): Record<string, unknown> {
  const named = requirementsIn(open).map(({ id, state }) => `${id} ${state}`);
  return {
    ...facts,
    ...(open === undefined ? {} : { open: named.length > 0 ? named.sort() : open }),
    ...Object.fromEntries(requirementsIn(values).map(({ id, value }) => [`value ${id}`, value])),
    ...Object.fromEntries(requirementsIn(without).map(({ id, lack }) => [`lack ${id}`, lack])),
  };
}

/** What came out of the database, as it is judged today: dates are text in json, and older facts were flat. */
export function revived<R extends CriterionResult>(stored: R): R {
  const { facts, figures, waiver } = stored;
  return {
    ...stored,
    ...(facts && { facts: raised(facts) }),
    ...(figures && { figures: raised(figures) }),
    ...(waiver && { waiver: { ...waiver, expiresAt: new Date(waiver.expiresAt) } }),
  };
}

function raised({ open, ...facts }: Facts): Facts {
  const named = (kind: string) =>
    Object.entries(facts).flatMap(([name, fact]) => {
      const [word, id] = name.split(" ");
      return word === kind && id ? [{ id, fact }] : [];
    });
  const values = named("value").map(({ id, fact }) => ({ id, value: Number(fact) }));
  const without = named("lack").flatMap(({ id, fact }) =>
    lacks.filter((one) => one === fact).map((lack) => ({ id, lack })),
  );
  return {
    ...Object.fromEntries(Object.entries(facts).filter(([name]) => !name.includes(" "))),
    ...(open === undefined ? {} : { open: Array.isArray(open) ? open.map(opened) : open }),
    ...(values.length > 0 ? { values } : {}),
    ...(without.length > 0 ? { lacks: without } : {}),
  };
}

function opened(one: string | RequirementFact): RequirementFact {
  if (typeof one !== "string") return one;
  const [id = "", word] = one.split(" ");
  const state = evidenceStates.find((known) => known === word);
  return state ? { id, state } : { id };
}
