// What the inputs of an estimate rest on: a guess, or something measured, with the way to it.
import { type ValueInput, valueInputs } from "@/db/enums";
import type { FieldErrors } from "@/lib/kernel/errors";
import type { TypedEstimate } from "../schema";

/** Of a measured input: what it was measured by, where that is recorded here, and a note. */
export type Source = { measurementId: string | null; realisedValueId: string | null; note: string };

/** An input that is not named is a guess. */
export type Sources = Partial<Record<ValueInput, Source>>;

/** Parses what was chosen in a form into sources; what is measured without a record needs a note. */
export function readSources(typed: TypedEstimate["sources"]): { sources: Sources } | { fields: FieldErrors } {
  const fields: FieldErrors = {};
  const sources: Sources = {};
  for (const input of valueInputs) {
    const { from, note } = typed[input] ?? { from: "guess", note: "" };
    if (from === "guess") continue;
    const [kind, id = null] = from.split(":");
    if (!id && !note) fields[`sources.${input}.note`] = "Please say how it was measured, or choose a record.";
    sources[input] = {
      measurementId: kind === "measurement" ? id : null,
      realisedValueId: kind === "realised_value" ? id : null,
      note,
    };
  }
  return Object.keys(fields).length > 0 ? { fields } : { sources };
}

/** What `readSources` reads back as the same source: the value of the form's choice. */
export function typedSource(source: Source | undefined): string {
  if (!source) return "guess";
  if (source.measurementId) return `measurement:${source.measurementId}`;
  return source.realisedValueId ? `realised_value:${source.realisedValueId}` : "measured";
}

/** The inputs that were a guess before and are measured now. */
export const newlyMeasured = (before: Sources, after: Sources): ValueInput[] =>
  valueInputs.filter((input) => after[input] && !before[input]);
