// What came of the planting: a line for each survivor, and how many were found of each kind.
import type { Fault } from "./faults";
import { type Kind, kinds } from "./kinds";

export function survivorLine(fault: Fault): string {
  if ("statement" in fault) return `survives: schema: without ${fault.about}`;
  const { kind, path, line, source, edit } = fault;
  const short = (text: string) => text.replaceAll(/\s+/g, " ").trim().slice(0, 70);
  return `survives: ${kind}: ${path}:${line}: ${edit.name}: ${short(source.slice(edit.from, edit.to))} → ${short(edit.text) || "nothing"}`;
}

export function scoreTable(outcomes: readonly { kind: Kind; isFound: boolean }[]): string {
  const line = (name: string, of: readonly { isFound: boolean }[]) => {
    const found = of.filter(({ isFound }) => isFound).length;
    return `${name.padEnd(10)} ${String(found).padStart(4)} of ${String(of.length).padStart(4)}  ${Math.round((100 * found) / of.length)} %`;
  };
  const present = kinds.filter((kind) => outcomes.some((one) => one.kind === kind));
  return [
    ...present.map((kind) =>
      line(
        kind,
        outcomes.filter((one) => one.kind === kind),
      ),
    ),
    line("all", outcomes),
  ].join("\n");
}
