// Releases: which of them serve everybody, what one takes the place of, and what it is called.
import type { Environment, ReleaseStrategy } from "@/db/enums";

/** Basic and blue-green take over; shadow and canary stand beside what is live. */
export const takesOver = (strategy: ReleaseStrategy): boolean => strategy === "basic" || strategy === "blue_green";

export const releaseName = (number: number): string => `Release ${number}`;

/** "churn-gradient-boosting 4", as people say it. */
export const modelName = ({ model, version }: { model: string; version: number }): string => `${model} ${version}`;

type Placement = { id: string; environment: Environment; strategy: ReleaseStrategy; modelVersionId: string };

/**
 * Which live releases end when this one goes live: one that takes over ends the one that served everybody there, and the trial
 * (shadow or canary) of the very version that it brings, as that trial is over. A shadow or canary ends nothing.
 */
export function endedBy<R extends Placement>(next: Placement, live: readonly R[]): R[] {
  if (!takesOver(next.strategy)) return [];
  return live.filter(
    ({ environment, strategy, modelVersionId }) =>
      environment === next.environment && (takesOver(strategy) || modelVersionId === next.modelVersionId),
  );
}

/** "Release 3: churn 7". */
export const releaseTitle = ({
  number,
  model,
  modelVersion,
}: {
  number: number;
  model: string;
  modelVersion: number;
}) => `${releaseName(number)}: ${modelName({ model, version: modelVersion })}`;
