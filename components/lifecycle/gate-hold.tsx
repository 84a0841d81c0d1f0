// A gate that does not pass, how strictly it holds, and what is not met at it.
import { Callout } from "@/components/ui/callout";
import { Link } from "@/components/ui/link";
import type { GateMode, GateName } from "@/db/enums";
import { gateWords } from "@/lib/projects/words";

/** `unmet` in words: they are put together on the server, so that the browser need not know how gates are judged. */
export type HoldingGate = { gate: GateName; mode: GateMode; unmet: readonly string[] };

type Props = HoldingGate & { projectKey: string };

const tones = { inform: "info", warn: "stale", block: "unmet" } as const satisfies Record<GateMode, string>;

const holds = {
  inform: "does not pass. It does not hold you back; what is not met is kept on record.",
  warn: "does not pass. It warns: say why you go on all the same.",
  block: "does not pass, and it holds you back.",
} as const satisfies Record<GateMode, string>;

export function GateHold({ gate, mode, unmet, projectKey }: Props) {
  return (
    <Callout tone={tones[mode]}>
      <p className="text-ink">
        <Link href={`/projects/${projectKey}/lifecycle/${gate}`} className="font-medium underline">
          The {gateWords[gate].toLowerCase()}
        </Link>{" "}
        {holds[mode]}
      </p>
      <ul className="mt-1 list-disc pl-4 text-quiet">
        {unmet.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Callout>
  );
}
