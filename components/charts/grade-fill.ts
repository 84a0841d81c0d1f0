// How each grade of evidence is filled: the weaker the proof, the lighter the colour. An outline keeps the lightest visible.
import type { EvidenceGrade } from "@/db/enums";

const shares = { 0: 12, 1: 28, 2: 46, 3: 64, 4: 82, 5: 100 } as const satisfies Record<EvidenceGrade, number>;

export const gradeStroke = "var(--chart-1)";

export function gradeFill(grade: EvidenceGrade): string {
  return `color-mix(in oklab, ${gradeStroke} ${shares[grade]}%, var(--surface))`;
}
