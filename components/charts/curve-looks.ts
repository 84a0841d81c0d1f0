// What tells curves apart: six colours, and a dashed line from the seventh on.
export function curveLook(index: number): { colour: string; dash: boolean } {
  return { colour: `var(--chart-${(index % 6) + 1})`, dash: index >= 6 };
}
