// By which template a gate is judged, and how strictly it holds.
import { Link } from "@/components/ui/link";
import type { GateMode } from "@/db/enums";
import { gateModeHelp, gateModeWords } from "@/lib/lifecycle/templates/words";

/** `template` is its name with its version. */
type Props = { projectKey: string; template: string; mode: GateMode };

export function JudgedBy({ projectKey, template, mode }: Props) {
  return (
    <>
      Judged by{" "}
      <Link href={`/projects/${projectKey}/lifecycle/template`} className="text-accent underline">
        {template}
      </Link>
      . {gateModeWords[mode]}: {gateModeHelp[mode].charAt(0).toLowerCase() + gateModeHelp[mode].slice(1)}
    </>
  );
}
