// The guide's words about how figures and dates are read, whatever door they come through.
import type { Term } from "./term";

export const readingTerms: readonly Term[] = [
  {
    slug: "how-figures-are-read",
    title: "How figures and dates are read",
    short:
      "Forms, files and programs are read in one way, which never guesses between two readings: what could mean both is refused with both.",
    body: [
      "1234.5, 1,234.5, 1.234,5, 1 234,5, 1'234.5, 1e3 and −3 are numbers; 0,912 is 0.912. “1,234” alone could be 1.234 or 1234: it is read where the other figures of its column or file show their decimal mark, or where the file separates by semicolons (1.234), and refused elsewhere. What is counted, and amounts that people type into forms, have no third decimal: there it is 1234.",
      "A moment is a day (2026-03-31, 31.3.2026) or a day and a time (2026-03-31 14:05:30.123456+02:00, with Z, +02, +0200 or no zone, which is the workspace's then). A time that clocks skip, or show twice, is refused in files and from programs and says so.",
      "A file separates by commas, semicolons or tabs, also by what its first line says (sep=;). What goes out separates by semicolons where the reader's decimal mark is the comma, opens right in a spreadsheet, and reads back in as it was.",
    ],
    see: ["limits", "measurement"],
  },
];
