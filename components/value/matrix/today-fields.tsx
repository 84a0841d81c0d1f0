// Today's process, where somebody knows it: counts for classes, mean errors for a figure, and of which time they are.

import { Disclosure } from "@/components/ui/disclosure";
import { useFormContext } from "@/components/ui/form-context";
import { NumberField } from "@/components/ui/number-field";
import { TextField } from "@/components/ui/text-field";
import { SquareFields } from "./square-fields";
import type { Typed } from "./typed";

type Props = {
  typed: Typed;
  words: Pick<Typed, "kind" | "labels" | "actions">;
};

export function TodayFields({ typed, words }: Props) {
  const { error } = useFormContext();
  const known = typed.stretch !== "" || typed.counts.some((count) => count !== "") || typed.todayOver !== "";
  const wrong = [
    "stretch",
    "todayOver",
    "todayUnder",
    "todayCases",
    "todayRmse",
    "counts",
    ...typed.counts.map((_, at) => `counts.${at}`),
  ].some(error);
  return (
    <Disclosure
      summary="How does today's process do? Leave it empty if nobody knows."
      open={known || wrong || undefined}
    >
      <div className="grid gap-5 pt-2">
        <TextField
          name="stretch"
          label="Counted over which time?"
          help="Such as “January to March 2026”."
          className="max-w-80"
          autoComplete="off"
          optional
        />
        {typed.kind === "regression" ? (
          <div className="grid max-w-xl gap-4 sm:grid-cols-2">
            <NumberField name="todayOver" label="Too much, on average a case" optional />
            <NumberField name="todayUnder" label="Too little, on average a case" optional />
            <NumberField name="todayCases" label="Of how many cases" whole optional />
            <NumberField
              name="todayRmse"
              label="Root mean square error (RMSE)"
              help="How far off it is: this says how sure the averages are."
              optional
            />
          </div>
        ) : (
          <SquareFields name="counts" words={words} unit="cases" />
        )}
      </div>
    </Disclosure>
  );
}
