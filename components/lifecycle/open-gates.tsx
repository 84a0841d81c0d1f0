// A gate that is not met, how strictly it holds, and what is open at it.
import { Callout } from "@/components/ui/callout";
import { Link } from "@/components/ui/link";
import type { GateMode, GateName } from "@/db/enums";
import { gateWords } from "@/lib/format/words";

/** `open` in words: they are put together on the server, so that the browser need not know how gates are judged. */
export type OpenGate = { gate: GateName; mode: GateMode; open: readonly string[] };

type Props = OpenGate & { projectKey: string };

const holds = {
  inform: "is not met. It does not hold you back; what is open is kept on record.",
  warn: "is not met. It warns: say why you go on all the same.",
  block: "is not met, and it holds you back.",
} as const satisfies Record<GateMode, string>;

export function OpenGates({ gate, mode, open, projectKey }: Props) {
  return (
    <Callout tone={mode === "block" ? "unmet" : mode === "warn" ? "stale" : "info"}>
      <p className="text-ink">
        <Link href={`/projects/${projectKey}/lifecycle/${gate}`} className="font-medium underline">
          The {gateWords[gate].toLowerCase()}
        </Link>{" "}
        {holds[mode]}
      </p>
      <ul className="mt-1 list-disc pl-4 text-quiet">
        {open.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Callout>
  );
}
