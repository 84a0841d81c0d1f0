// Which bubbles get their name written beside them, and on which side, so that no name covers another or another's bubble, or leaves the plot.

export type Disc = { x: number; y: number; radius: number; text: string };
export type Area = { x: number; y: number; width: number; height: number };
export type Placed = { x: number; y: number; anchor: "start" | "middle" | "end" };
type Box = { left: number; right: number; top: number; bottom: number };

const letter = 7;
const line = 14;

/** A place for each disc, or null where there is none; the larger discs choose first. */
export function placeLabels(discs: readonly Disc[], area: Area): (Placed | null)[] {
  const occupied: Box[] = [];
  const places: (Placed | null)[] = discs.map(() => null);
  const bySize = discs.map((_, at) => at).sort((a, b) => (discs[b]?.radius ?? 0) - (discs[a]?.radius ?? 0));
  for (const at of bySize) {
    const disc = discs[at];
    const otherDiscs = discs.filter((other) => other !== disc).map(core);
    const free =
      disc &&
      sides(disc).find(
        ({ box }) => inside(box, area) && ![...occupied, ...otherDiscs].some((other) => meet(box, other)),
      );
    if (!free) continue;
    occupied.push(free.box);
    places[at] = free.placement;
  }
  return places;
}

function sides({ x, y, radius, text }: Disc): { placement: Placed; box: Box }[] {
  const width = text.length * letter;
  const at = (placement: Placed) => {
    const left = placement.x - { start: 0, middle: width / 2, end: width }[placement.anchor];
    return {
      placement,
      box: { left, right: left + width, top: placement.y - line / 2, bottom: placement.y + line / 2 },
    };
  };
  return [
    at({ x: x + radius + 4, y, anchor: "start" }),
    at({ x: x - radius - 4, y, anchor: "end" }),
    at({ x, y: y - radius - line / 2 - 2, anchor: "middle" }),
    at({ x, y: y + radius + line / 2 + 2, anchor: "middle" }),
    // at the edge of the plot a name ends, or begins, with its bubble
    ...(["end", "start"] as const).flatMap((anchor) =>
      [-1, 1].map((way) =>
        at({ x: anchor === "end" ? x + radius : x - radius, y: y + way * (radius + line / 2 + 2), anchor }),
      ),
    ),
  ];
}

/** The part of a disc that no name may cover: the square within it. */
const core = ({ x, y, radius }: Disc): Box => {
  const half = radius * 0.7;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
};

const inside = (box: Box, { x, y, width, height }: Area): boolean =>
  box.left >= x && box.right <= x + width && box.top >= y && box.bottom <= y + height;

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
