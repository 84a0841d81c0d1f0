// How a PDF looks: its ink, its sizes, and what the parts of a report share.
import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { FigureWords } from "./report-words";

/** Ink on paper, as the light theme has it; a PDF knows no variables. */
const ink = { text: "#1c1b19", quiet: "#625f59", line: "#dedbd5" } as const;
export const tones = {
  met: "#12713f",
  waived: "#12713f",
  unmet: "#a3222b",
  stale: "#8a5a0c",
  missing: "#625f59",
} as const;

export const looks = StyleSheet.create({
  page: { fontSize: 9.5, color: ink.text, padding: 44, paddingBottom: 60 },
  // not on the page: what is drawn anew on each would inherit it and grow with it, page by page
  body: { lineHeight: 1.45 },
  title: { fontSize: 18, fontWeight: 600, lineHeight: 1.25, marginBottom: 3 },
  quiet: { color: ink.quiet },
  heading: { fontSize: 11.5, fontWeight: 600, marginTop: 18, marginBottom: 6 },
  row: { flexDirection: "row", gap: 16 },
  line: { flexDirection: "row", gap: 10, borderTopWidth: 0.75, borderTopColor: ink.line, paddingVertical: 5 },
  figure: { flex: 1 },
  number: { fontSize: 15, fontWeight: 600, lineHeight: 1.3 },
  foot: {
    position: "absolute",
    bottom: 28,
    left: 44,
    right: 44,
    flexDirection: "row",
    justifyContent: "space-between",
    color: ink.quiet,
    fontSize: 8,
  },
});

/** So many rows are set together: on each page all that follow within them are set anew, which costs the square of a long table. */
const rowsTogether = 40;

export const partsOf = <T,>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsTogether) }, (_, part) =>
    rows.slice(part * rowsTogether, (part + 1) * rowsTogether),
  );

export const Figures = ({ figures }: { figures: readonly FigureWords[] }) => (
  <View style={looks.row}>
    {figures.map(({ label, value, range }) => (
      <View key={label} style={looks.figure}>
        <Text style={looks.quiet}>{label}</Text>
        <Text style={looks.number}>{value}</Text>
        <Text style={looks.quiet}>{range}</Text>
      </View>
    ))}
  </View>
);
