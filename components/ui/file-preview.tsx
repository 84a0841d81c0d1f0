// What a file would add, before it does: in a sentence, then its first lines.
import type { ReactNode } from "react";
import { Callout } from "./callout";
import type { Tone } from "./tone";

type Props = {
  /** The page of the import, where it begins anew. */
  basePath: string;
  title?: string;
  tone?: Tone;
  summary?: ReactNode;
  /** Its first lines. */
  children: ReactNode;
  /** How many besides: "12", "12 cases". */
  more?: string;
};

export function FilePreview({ basePath, title = everyLine, tone, summary, children, more }: Props) {
  return (
    <>
      <Callout
        tone={tone}
        title={title}
        action={
          <a href={basePath} className="link">
            Start again
          </a>
        }
      >
        {summary}
      </Callout>
      {children}
      {more && <p className="text-quiet text-xs">{`and ${more} more`}</p>}
    </>
  );
}

const everyLine = "Every line is right. Nothing is saved yet.";
