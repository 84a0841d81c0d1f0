// The path of a small line; a gap lifts the pen, and a lone point between gaps is a dot.

export function sparkPaths(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  const steps: string[] = [];
  let drawing = false;
  for (const [at, value] of values.entries()) {
    if (value === null) {
      drawing = false;
      continue;
    }
    steps.push(`${drawing ? "L" : "M"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`);
    // a round cap makes a dot of a line without length
    if (!drawing && values[at + 1] == null) steps.push("h0");
    drawing = true;
  }
  return steps.join("");
}
