// How a payoff matrix begins: by what the model answers, and perhaps from a worked example. Links, so that it works without script.

import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import { type MatrixKind, matrixKinds } from "@/db/enums";
import { hrefWith } from "@/lib/format/href";
import { matrixKindWords } from "@/lib/value/words";
import { matrixExamples } from "./matrix-examples";

type Props = {
  /** The form's own address. */
  basePath: string;
  kind: MatrixKind;
  /** How many classes it has room for, and how few and many there may be. */
  size: number;
  limits: { least: number; most: number };
  /** Nothing is set yet: examples come first. */
  first: boolean;
};

export function StartFrom({ basePath, kind, size, limits, first }: Props) {
  const sized = (classes: number) => `${basePath}?kind=classes&classes=${classes}`;
  return (
    <Card className="max-w-4xl" title="What does the model answer?">
      <Tabs
        label="What the model answers"
        tabs={matrixKinds.map((each) => ({
          href: hrefWith(basePath, { kind: each }),
          label: matrixKindWords[each],
          current: each === kind,
        }))}
      />
      {kind === "classes" && (
        <p className="mt-4 flex flex-wrap items-center gap-2">
          <span className="mr-1">{`Room for ${size} classes.`}</span>
          {size > limits.least && (
            <ButtonLink size="sm" href={sized(size - 1)}>
              One less
            </ButtonLink>
          )}
          {size < limits.most && (
            <ButtonLink size="sm" href={sized(size + 1)}>
              One more
            </ButtonLink>
          )}
          <span className="text-quiet text-xs">Choose this first: the form begins anew.</span>
        </p>
      )}
      <Disclosure className="mt-4" summary="Start from a worked example" open={first || undefined}>
        <ul className="grid gap-3 pt-1 sm:grid-cols-2">
          {Object.entries(matrixExamples).map(([name, { title, lead }]) => (
            <li key={name} className="relative rounded-lg border border-border px-3 py-2.5 hover:bg-muted">
              <Link
                href={hrefWith(basePath, { example: name })}
                className="font-medium text-accent after:absolute after:inset-0"
              >
                {title}
              </Link>
              <p className="text-quiet text-xs">{lead}</p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}
