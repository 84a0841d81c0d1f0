// How a model version is called, whether experts have looked at its worst errors, and how it stands against what was agreed.
import type { Direction, EvidenceState } from "@/db/enums";
import type { Requirement } from "@/lib/requirements/queries";
import { reaches } from "@/lib/requirements/rules";
import { plainKey } from "../rules";

/** "churn-gradient-boosting 4", as people say it. */
export const versionName = ({ model, number }: { model: string; number: number }): string => `${model} ${number}`;

/** Each case has at least one expert's opinion. */
export const areSeen = ({ samples, unseen }: { samples: number; unseen: number }): boolean =>
  samples > 0 && unseen === 0;

/** The logged figure that goes by this name; none where what was logged is no number. */
export const figureNamed = (name: string, figures: readonly Figure[]): Figure | undefined =>
  figures.find(({ key, value }) => plainKey(key) === plainKey(name) && !Number.isNaN(value));

export type Figure = { key: string; value: number };

/** Who speaks: the run that logged the figure itself, the key metric's latest measurement, a person's check, or nobody. */
export type Speaker = "run" | "metric" | "check" | "nobody";

export type Standing = {
  requirement: Requirement;
  by: Speaker;
  state: EvidenceState;
  /** The figure that was held against the target, in the unit of the key metric; null where a check speaks, or nothing does. */
  value: number | null;
};

/** Each agreed requirement. A figure of the run without a target proves nothing, so it is missing. */
export function againstRequirements(requirements: readonly Requirement[], figures: readonly Figure[]): Standing[] {
  return requirements
    .filter(({ status }) => status === "agreed")
    .map((requirement) => {
      const { metric, check, state } = requirement;
      if (!metric) return { requirement, by: check ? "check" : "nobody", state, value: null };
      const figure = figureNamed(metric.name, figures);
      if (!figure)
        return { requirement, by: metric.latest === null ? "nobody" : "metric", state, value: metric.latest };
      return { requirement, by: "run", state: held(figure.value, metric), value: figure.value };
    });
}

const held = (value: number, { target, direction }: { target: number | null; direction: Direction }): EvidenceState =>
  target === null ? "missing" : reaches(value, target, direction) ? "met" : "unmet";
