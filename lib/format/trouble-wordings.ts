// What went wrong in use or at a gate, as each role would say it.
import type { Direction, GateName, Role } from "@/db/enums";
import { formatDay } from "./dates";
import { formatNumber } from "./numbers";
import type { Reading } from "./reading";
import { gateWords } from "./words";

type Since = { release: number; value: number /** A calendar day, "2026-05-03". */; since: string };

/** A feature that no longer looks as it did: the index, and the value that chance alone stays below. */
export type Drift = Since & { what: "drift"; feature: string; critical: number };

/** A figure of a release that is beyond what was asked of it. */
export type BeyondLimit = Since & {
  what: "beyond-limit";
  watches: string;
  unit: string;
  direction: Direction;
  limit: number;
};

/** A gate that had been passed and is not met any more; the cause as half a sentence. */
export type GateReopened = { what: "gate-reopened"; gate: GateName; cause: string };

export function drift({ feature, release, value, critical, since }: Drift, { locale }: Reading): Record<Role, string> {
  const day = formatDay(since, locale);
  const [psi, chance] = [value, critical].map((figure) => formatNumber(figure, { locale }));
  const against = `${psi} against ${chance} (critical) since ${day}`;
  return {
    stakeholder: `Since ${day} what comes in is no longer what the model learned from: “${feature}” looks different. Its answers may be worth less until somebody has looked.`,
    expert: `Since ${day} “${feature}” looks different from what the model learned from. Is there a reason in the business: a season, a new tariff, another form?`,
    data_scientist: `PSI of “${feature}” ${against}: see whether the ranking holds, or train again.`,
    data_engineer: `“${feature}” is spread differently since ${day}: PSI ${psi}, of which chance alone explains ${chance}. Look at its source, schema and volume first.`,
    ml_engineer: `Release ${release}: PSI of “${feature}” ${against}. Hold or roll back until the cause is known.`,
  };
}

export function beyondLimit(fact: BeyondLimit, { locale }: Reading): Record<Role, string> {
  const { watches, unit, direction, release } = fact;
  const day = formatDay(fact.since, locale);
  const value = formatNumber(fact.value, { locale, unit });
  const limit = `${direction === "higher" ? "at least" : "at most"} ${formatNumber(fact.limit, { locale, unit })}`;
  const against = `“${watches}” ${value}, asked for ${limit}, since ${day}`;
  return {
    stakeholder: `Since ${day} “${watches}” is not as was promised: ${value}, and it should be ${limit}. What the model brings may be less until somebody has looked.`,
    expert: `Since ${day} “${watches}” is ${value}; it should be ${limit}. Do you notice it in the daily work, and is there a reason for it?`,
    data_scientist: `${against}: see whether the model or the mix of cases changed.`,
    data_engineer: `${against}: see whether the data that come in are complete and on time.`,
    ml_engineer: `Release ${release}: ${against}. Hold or roll back until the cause is known.`,
  };
}

export function gateReopened({ gate, cause }: GateReopened): Record<Role, string> {
  const name = gateWords[gate].toLowerCase();
  return {
    stakeholder: `The ${name} is open again: ${cause}. What was decided on it rests on older facts.`,
    expert: `The ${name} is open again: ${cause}. Look whether what you signed still holds.`,
    data_scientist: `The ${name} is not met any more: ${cause}. New evidence closes it, and signatures for older evidence are asked for again.`,
    data_engineer: `The ${name} is not met any more: ${cause}. If the data moved, start there.`,
    ml_engineer: `The ${name} is not met any more: ${cause}. Pipelines that ask for it are told so.`,
  };
}
