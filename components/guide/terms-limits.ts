// The guide's words about how much goes in at once, and how long files stay. Each figure is the one that the product holds to.
import { importLimit } from "@/lib/admin/invitations/schema";
import { commentLimits } from "@/lib/collaboration/limits";
import { factLimits, mostColumns, mostOpinions } from "@/lib/data/limits";
import { fileLimit as sampleLimit } from "@/lib/data/samples/schema";
import { mostBins, mostFeatures, mostMonitors, mostValues, mostWindows } from "@/lib/deployments/limits";
import { filesLimit, retentionDays } from "@/lib/experiments/artifacts/rules";
import { mostCompared, outcomeLimits } from "@/lib/experiments/limits";
import { byteLimit } from "@/lib/format/bytes";
import { fileLimit } from "@/lib/format/file-lines";
import { mostMeasurements } from "@/lib/requirements/limits";
import { classLimits } from "@/lib/value/limits";
import type { Term } from "./term";

const write = (figure: number) => figure.toLocaleString("en");

export const limitTerms: readonly Term[] = [
  {
    slug: "limits",
    title: "How much at once",
    short:
      "What comes in by a file or from a program comes in portions, so that one wrong line can be found and nothing waits.",
    body: [
      `A file of lines, as CSV in UTF-8 or as Unicode text (another encoding is read only where its letters are certain), has at most ${byteLimit(fileLimit.bytes)} and ${write(fileLimit.lines)} lines: costs, measurements, runs, check results. Samples have ${write(sampleLimit.lines)} lines, a list of people ${write(importLimit.lines)}, outcomes of a run ${write(outcomeLimits.lines)}. Where one line is wrong, each wrong one is named and nothing is saved.`,
      `A program sends at most ${byteLimit(fileLimit.bytes)} at once: ${write(mostMeasurements)} measurements or check results, ${write(sampleLimit.lines)} samples, ${write(mostWindows)} windows of a release. Outcomes of a run are larger, because all its cases belong together: ${byteLimit(outcomeLimits.bytes)} and ${write(outcomeLimits.cases)} cases.`,
      `A contract names at most ${write(mostColumns)} columns. A sample carries ${write(factLimits.count)} facts, and ${write(mostOpinions)} experts at most look at each. A release has ${write(mostMonitors)} monitors, a window ${write(mostValues)} figures, a reference ${write(mostFeatures)} features of ${write(mostBins)} bins.`,
      `A hold-out has at most ${write(outcomeLimits.classes)} classes, a payoff matrix ${write(classLimits.most)}. Up to ${write(mostCompared)} runs stand beside each other in a comparison. A comment has at most ${write(commentLimits.body.max)} characters.`,
    ],
    see: ["measurement", "sample", "files-of-runs"],
  },
  {
    slug: "files-of-runs",
    title: "Files of a run",
    short:
      "Plots, tables, reports and models that a program keeps with a run, for everybody of the project to download.",
    body: [
      `A run keeps at most ${write(filesLimit)} files. How large one may be, and how much room all files of a project have together, is set by whoever runs Quintet; the page of a run says how much is taken.`,
      `A run that is deleted can be restored, so its files are kept for ${write(retentionDays)} days, and take room until then. After that they are gone for good, and what the run measured stays on record. A run that was proposed as a model keeps its files.`,
      "Files that a program deletes make room at once.",
    ],
    see: ["limits"],
  },
];
