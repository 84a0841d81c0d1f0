// The geometry of the loop, in a box of 240: three bands that point at each other, so that the last leads back to the first.

const centre = 120;

export type Band = { outer: number; inner: number; gap: number; point: number };

/** Degrees clockwise from twelve o'clock. */
export function pointAt(degrees: number, radius: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  const round = (value: number) => Number(value.toFixed(2));
  return `${round(centre + radius * Math.cos(angle))} ${round(centre + radius * Math.sin(angle))}`;
}

/** A third of the ring with a notched tail and a pointed head. */
export function bandPath(third: number, { outer, inner, gap, point }: Band): string {
  const from = third * 120 + gap / 2 - point / 2;
  const to = from + 120 - gap;
  const middle = (outer + inner) / 2;
  return [
    `M${pointAt(from, outer)}`,
    `A${outer} ${outer} 0 0 1 ${pointAt(to, outer)}`,
    `L${pointAt(to + point, middle)}`,
    `L${pointAt(to, inner)}`,
    `A${inner} ${inner} 0 0 0 ${pointAt(from, inner)}`,
    `L${pointAt(from + point, middle)}Z`,
  ].join("");
}

/** The line that a band's word stands on; below the centre it runs the other way, so that no word is upside down. */
export function wordPath(third: number, radius: number): string {
  const from = third * 120 + 6;
  const to = from + 96;
  if (third === 1)
    return `M${pointAt(to, radius + 4.5)}A${radius + 4.5} ${radius + 4.5} 0 0 0 ${pointAt(from, radius + 4.5)}`;
  return `M${pointAt(from, radius - 4.5)}A${radius - 4.5} ${radius - 4.5} 0 0 1 ${pointAt(to, radius - 4.5)}`;
}
