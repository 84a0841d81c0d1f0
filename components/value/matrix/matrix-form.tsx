"use client";
// Sets a version of the payoff matrix: the classes in words, an amount for each case and action, and what follows, said while it is typed.
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import type { MoneyFormat } from "../figure-words";
import { ClassFields } from "./class-fields";
import { ErrorFields } from "./error-fields";
import { liveMatrix } from "./live-matrix";
import { SquareFields } from "./square-fields";
import { TodayFields } from "./today-fields";
import { type Typed, typedOf } from "./typed";
import { WhatFollows } from "./what-follows";

type Props = {
  action: BoundAction;
  format: MoneyFormat;
  start: Typed;
  /** The number of the version that it replaces; 0 where there is none. */
  version: number;
  /** Open remarks, which this version may answer. */
  remarks: readonly { id: string; text: string }[];
};

const compared = [
  { name: "note", label: "Grounds" },
  { name: "labels", label: "Turns out" },
  { name: "actions", label: "What we do" },
  { name: "amounts", label: "Amounts, row by row" },
  { name: "over", label: "One too much" },
  { name: "under", label: "One too little" },
];

const binaryHelp = [
  ["Nothing was needed, nothing was done: usually 0.", "We acted for nothing: a loss, like -12."],
  ["We did nothing: 0, or what that loses.", "We acted in time: what is saved, less what it took."],
];

export function MatrixForm({ action, format, start, version, remarks }: Props) {
  const { form, state, error, value, values } = useForm(action);
  const size = start.labels.length;
  const given = state.status === "refused" ? typedOf({ ...state.values, kind: start.kind }, size) : start;
  const [live, setLive] = useState(given);
  const matrix = liveMatrix(live, format.currency);
  const words = { kind: start.kind, labels: live.labels, actions: live.actions };
  return (
    <form
      {...form}
      className="grid max-w-4xl gap-5"
      onInput={(event) => setLive(typedIn(new FormData(event.currentTarget), start))}
    >
      {state.status === "refused" && state.code === "conflict" ? (
        <TwoVersions state={state} fields={compared} />
      ) : (
        <FormMessage state={state} />
      )}
      <input type="hidden" name="kind" value={start.kind} />
      <SeenVersion version={version} state={state} />
      {start.kind !== "regression" && (
        <Card
          title="In your own words"
          lead="What a case can turn out to be, and what is done with one that is taken for it."
        >
          <ClassFields typed={given} error={error} />
        </Card>
      )}
      <Card
        title="What is it worth, a case?"
        lead={
          start.kind === "regression"
            ? "What being off by one costs, to each side."
            : "Compared with never acting. A gain is positive, a loss negative."
        }
      >
        {start.kind === "regression" ? (
          <ErrorFields typed={given} currency={format.currency} error={error} />
        ) : (
          <SquareFields
            name="amounts"
            typed={given}
            words={words}
            unit={format.currency}
            help={start.kind === "binary" ? (actual, index) => binaryHelp[actual]?.[index] : undefined}
            error={error}
          />
        )}
      </Card>
      <Card title="What follows">
        <output className="block">
          {matrix ? (
            <WhatFollows matrix={matrix} format={format} />
          ) : (
            <p className="text-quiet">Once every amount is there, it is said here what follows from them.</p>
          )}
        </output>
      </Card>
      <Card>
        <div className="grid gap-6">
          <TodayFields typed={given} words={words} error={error} />
          <Field
            name="note"
            label={version > 0 ? "What is different, and why?" : "Where do these amounts come from?"}
            help="An invoice, a count, somebody's judgement: whoever is measured by it will read this."
            error={error("note")}
            required
          >
            {(control) => <Textarea {...control} rows={3} maxLength={4000} defaultValue={value("note")} />}
          </Field>
          {remarks.length > 0 && (
            <fieldset className="grid gap-2">
              <legend className="mb-2 font-medium text-ink">Which remarks does this version answer?</legend>
              {remarks.map(({ id, text }) => (
                <Checkbox
                  key={id}
                  name="answers[]"
                  value={id}
                  label={text}
                  defaultChecked={values("answers").includes(id)}
                />
              ))}
            </fieldset>
          )}
        </div>
      </Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton>Set payoff matrix</SubmitButton>
        <p className="text-quiet text-xs">Earlier versions are kept.</p>
      </div>
    </form>
  );
}

function typedIn(form: FormData, { kind, labels }: Typed): Typed {
  const texts = (name: string) => form.getAll(name).map(String);
  return typedOf(
    {
      kind,
      labels: texts("labels[]"),
      actions: texts("actions[]"),
      amounts: texts("amounts[]"),
      unit: texts("unit"),
      over: texts("over"),
      under: texts("under"),
    },
    labels.length,
  );
}
