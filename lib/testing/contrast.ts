// Oracle for the colours of tokens and badges: the WCAG contrast of two CSS colours, oklch() or #hex.

/** Linear-light sRGB, each 0 to 1. */
type Light = readonly [red: number, green: number, blue: number];

/** WCAG 2.2 relative luminance ratio, 1 to 21. Throws on a colour that it cannot read or that a screen cannot show. */
export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = colour.startsWith("#") ? fromHex(colour) : fromOklch(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function fromHex(hex: string): Light {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`Not a colour: ${hex}`);
  const channel = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Björn Ottosson's matrices: https://bottosson.github.io/posts/oklab/ */
function fromOklch(colour: string): Light {
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour)?.slice(1).map(Number);
  if (!parts) throw new Error(`Not an opaque colour: ${colour}`);
  const [lightness = 0, chroma = 0, hue = 0] = parts;
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const light: Light = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  if (light.some((channel) => channel < -0.002 || channel > 1.002)) throw new Error(`Outside sRGB: ${colour}`);
  return light;
}
