// Today's process, where somebody knows it: counts for classes, mean errors for a figure, and of which time they are.
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SquareFields } from "./square-fields";
import type { Typed } from "./typed";

type Props = {
  typed: Typed;
  words: Pick<Typed, "kind" | "labels" | "actions">;
  error: (name: string) => string | undefined;
};

export function TodayFields({ typed, words, error }: Props) {
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
        <Field
          name="stretch"
          label="Counted over which time?"
          help="Such as “January to March 2026”."
          error={error("stretch")}
          optional
          className="max-w-80"
        >
          {(control) => <Input {...control} autoComplete="off" maxLength={60} defaultValue={typed.stretch} />}
        </Field>
        {typed.kind === "regression" ? (
          <div className="grid max-w-xl gap-4 sm:grid-cols-2">
            <Field name="todayOver" label="Too much, on average a case" error={error("todayOver")} optional>
              {(control) => <Input {...control} inputMode="decimal" defaultValue={typed.todayOver} />}
            </Field>
            <Field name="todayUnder" label="Too little, on average a case" error={error("todayUnder")} optional>
              {(control) => <Input {...control} inputMode="decimal" defaultValue={typed.todayUnder} />}
            </Field>
            <Field name="todayCases" label="Of how many cases" error={error("todayCases")} optional>
              {(control) => <Input {...control} inputMode="numeric" defaultValue={typed.todayCases} />}
            </Field>
            <Field
              name="todayRmse"
              label="Root mean square error (RMSE)"
              help="How far off it is: this says how sure the averages are."
              error={error("todayRmse")}
              optional
            >
              {(control) => <Input {...control} inputMode="decimal" defaultValue={typed.todayRmse} />}
            </Field>
          </div>
        ) : (
          <SquareFields name="counts" typed={typed} words={words} unit="cases" error={error} />
        )}
      </div>
    </Disclosure>
  );
}
