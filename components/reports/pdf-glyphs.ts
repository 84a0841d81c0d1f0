// One drawn glyph as TrueType keeps it: the "simple glyph" of the glyf table (OpenType 1.9, "glyf - Glyph data"), uncompressed.

type Command = { command: string; args: number[] };
type Path = { commands: readonly Command[] };

const onCurve = 1;

/** @param path of lines and quadratic curves, in units of the font */
export function encodeSimple({ commands }: Path): Uint8Array {
  const points: { x: number; y: number; flag: number }[] = [];
  const ends: number[] = [];
  for (const { command, args } of commands) {
    if (command === "closePath") ends.push(points.length - 1);
    for (let at = 0; at + 1 < args.length; at += 2) {
      const isControl = command === "quadraticCurveTo" && at === 0;
      const [x = 0, y = 0] = args.slice(at, at + 2);
      points.push({ x: Math.round(x), y: Math.round(y), flag: isControl ? 0 : onCurve });
    }
  }
  if (points.length === 0) return new Uint8Array(0);
  if (ends.at(-1) !== points.length - 1) ends.push(points.length - 1);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const size = 10 + 2 * ends.length + 2 + points.length * 5;
  const view = new DataView(new ArrayBuffer(size + ((4 - (size % 4)) % 4)));
  let at = 0;
  const int16 = (value: number) => {
    view.setInt16(at, value);
    at += 2;
  };
  int16(ends.length);
  for (const bound of [least(xs), least(ys), -least(xs.map(negated)), -least(ys.map(negated))]) int16(bound);
  for (const end of ends) int16(end);
  int16(0); // no instructions
  for (const { flag } of points) view.setUint8(at++, flag);
  for (const values of [xs, ys]) for (const [index, value] of values.entries()) int16(value - (values[index - 1] ?? 0));
  return new Uint8Array(view.buffer);
}

const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other));
const negated = (value: number) => -value;
