"use client";
// Sets a version of the payoff matrix: the classes in words, an amount for each case and action, and what follows, said while it is typed.
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { CheckboxesField } from "@/components/ui/checkboxes-field";
import { Form } from "@/components/ui/form";
import { useFormContext } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { BoundAction } from "@/lib/doors/form";
import { matrixLimits } from "@/lib/value/limits";
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

const binaryHelp = [
  ["Nothing was needed, nothing was done: usually 0.", "We acted for nothing: a loss, like -12."],
  ["We did nothing: 0, or what that loses.", "We acted in time: what is saved, less what it took."],
];

export function MatrixForm({ action, start, version, ...rest }: Props) {
  const [live, setLive] = useState<Typed>();
  return (
    <Form
      action={action}
      stored={start}
      version={version}
      limits={matrixLimits}
      className="max-w-4xl gap-5"
      onInput={(event) => setLive(typedIn(new FormData(event.currentTarget), start))}
    >
      <MatrixFields start={start} version={version} live={live} {...rest} />
    </Form>
  );
}

/** `live` is what stands in the fields by now. */
type FieldsProps = Omit<Props, "action"> & { live?: Typed };

function MatrixFields({ format, start, version, remarks, live }: FieldsProps) {
  const { refused } = useFormContext();
  const size = start.labels.length;
  const values = refused ? typedOf({ ...refused.values, kind: start.kind }, size) : start;
  const { labels, actions } = live ?? values;
  const matrix = liveMatrix(live ?? values, format.currency);
  const words = { kind: start.kind, labels, actions };
  return (
    <>
      <input type="hidden" name="kind" value={start.kind} />
      {start.kind !== "regression" && (
        <Card
          title="In your own words"
          lead="What a case can turn out to be, and what is done with one that is taken for it."
        >
          <ClassFields kind={start.kind} labels={start.labels} />
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
          <ErrorFields currency={format.currency} />
        ) : (
          <SquareFields
            name="amounts"
            words={words}
            unit={format.currency}
            help={start.kind === "binary" ? (actual, index) => binaryHelp[actual]?.[index] : undefined}
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
          <TodayFields typed={values} words={words} />
          <TextAreaField
            name="note"
            label={version > 0 ? "What is different, and why?" : "Where do these amounts come from?"}
            help="An invoice, a count, somebody's judgement: whoever is measured by it will read this."
            rows={3}
            required
          />
          {remarks.length > 0 && (
            <CheckboxesField
              name="answers[]"
              label="Which remarks does this version answer?"
              choices={remarks.map(({ id, text }) => ({ value: id, label: text }))}
            />
          )}
        </div>
      </Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton>Set payoff matrix</SubmitButton>
        <p className="text-quiet text-xs">Earlier versions are kept.</p>
      </div>
    </>
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
