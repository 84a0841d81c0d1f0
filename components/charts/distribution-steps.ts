// Turns bins into the corners of two step areas that meet at zero, wherever in a bin zero lies.

export type ShareBin = { from: number; to: number; share: number };
export type Corner = { x: number; below: number | null; above: number | null; bin: ShareBin };

export function distributionSteps(bins: readonly ShareBin[]): Corner[] {
  const corners: Corner[] = [];
  for (const bin of bins) {
    const before = corners.at(-1)?.below ?? null;
    if (bin.from < 0) corners.push({ x: bin.from, below: bin.share, above: null, bin });
    // the area below zero needs a last corner at zero to end in
    else corners.push({ x: bin.from, below: corners.at(-1)?.above == null ? before : null, above: bin.share, bin });
    if (bin.from < 0 && bin.to > 0) corners.push({ x: 0, below: bin.share, above: bin.share, bin });
  }
  const last = bins.at(-1);
  if (last)
    corners.push({
      x: last.to,
      below: last.to <= 0 ? last.share : null,
      above: last.to > 0 ? last.share : null,
      bin: last,
    });
  return corners;
}
