// A gate's state as an SVG for a README: text, colour and a mark, so that none of them has to be enough alone.
import type { GateName } from "@/db/enums";
import { gateWords } from "@/lib/projects/words";
import { shownGateWords } from "../gate.words";
import type { ShownGateState } from "../gate-result.rules";

/** Grounds on which white text is read at 4.5 : 1 at least; a test computes it. A picture has no theme, so these are its own. */
export const badgeGrounds: Readonly<Record<"label" | ShownGateState, string>> = {
  label: "#3d3d3d",
  passed: "#1b6e3c",
  waived: "#12436d",
  pending: "#4f5b66",
  lapsed: "#a4161a",
};

/** In a square of 12: a tick, a sheet of paper, a ring, a cross. */
const marks: Readonly<Record<ShownGateState, string>> = {
  passed: "M2 6.5 5 9.5 10 3",
  waived: "M3 2h6v8H3zM5 5h2M5 7h2",
  pending: "M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8",
  lapsed: "M3 3 9 9M9 3 3 9",
};

const height = 20;
const padding = 7;
/** Of Verdana and its kin at 11 pixels, near enough; textLength makes the text fit what was computed. */
function characterWidth(character: string): number {
  if (/[mwMWD]/.test(character)) return 9.5;
  return /[ijltf ]/.test(character) ? 4.1 : 6.8;
}
const widthOf = (text: string) => Math.round([...text].reduce((sum, character) => sum + characterWidth(character), 0));

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** An SVG of its own, without anything that it would fetch. */
export function badgeOf({ gate, state }: { gate: GateName; state: ShownGateState }): string {
  const [label, word] = [gateWords[gate], shownGateWords[state].toLowerCase()];
  const labelWidth = widthOf(label) + 2 * padding;
  const wordWidth = widthOf(word) + 2 * padding + 16;
  const text = (line: string, at: number) =>
    `<text x="${at}" y="14" textLength="${widthOf(line)}">${escapeXml(line)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${labelWidth + wordWidth}" height="${height}" role="img" aria-label="${escapeXml(`${label}: ${word}`)}">`,
    `<title>${escapeXml(`${label}: ${word}`)}</title>`,
    `<clipPath id="r"><rect width="${labelWidth + wordWidth}" height="${height}" rx="4"/></clipPath>`,
    `<g clip-path="url(#r)"><rect width="${labelWidth}" height="${height}" fill="${badgeGrounds.label}"/>`,
    `<rect x="${labelWidth}" width="${wordWidth}" height="${height}" fill="${badgeGrounds[state]}"/></g>`,
    `<path transform="translate(${labelWidth + padding - 1} 4)" d="${marks[state]}" fill="none" stroke="#ffffff" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<g fill="#ffffff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">`,
    text(label, padding),
    text(word, labelWidth + padding + 16),
    "</g></svg>",
  ].join("");
}
