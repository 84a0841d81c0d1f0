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

const said = (figure: number) => figure.toLocaleString("en");

export const limitTerms: readonly Term[] = [
  {
    slug: "limits",
    title: "How much at once",
    short:
      "What comes in by a file or from a program comes in portions, so that one wrong line can be found and nothing waits.",
    body: [
      `A file of lines, as CSV in UTF-8 or as Unicode text (another encoding is read only where its letters are certain), has at most ${byteLimit(fileLimit.bytes)} and ${said(fileLimit.lines)} lines: costs, measurements, runs, check results. Samples have ${said(sampleLimit.lines)} lines, a list of people ${said(importLimit.lines)}, outcomes of a run ${said(outcomeLimits.lines)}. Where one line is wrong, each wrong one is named and nothing is saved.`,
      `A program sends at most ${byteLimit(fileLimit.bytes)} at once: ${said(mostMeasurements)} measurements or check results, ${said(sampleLimit.lines)} samples, ${said(mostWindows)} windows of a release. Outcomes of a run are larger, because all its cases belong together: ${byteLimit(outcomeLimits.bytes)} and ${said(outcomeLimits.cases)} cases.`,
      `A contract names at most ${said(mostColumns)} columns. A sample carries ${said(factLimits.count)} facts, and ${said(mostOpinions)} experts at most look at each. A release has ${said(mostMonitors)} monitors, a window ${said(mostValues)} figures, a reference ${said(mostFeatures)} features of ${said(mostBins)} bins.`,
      `A hold-out has at most ${said(outcomeLimits.classes)} classes, a payoff matrix ${said(classLimits.most)}. Up to ${said(mostCompared)} runs stand beside each other in a comparison. A comment has at most ${said(commentLimits.body.max)} characters.`,
    ],
    see: ["measurement", "sample", "files-of-runs"],
  },
  {
    slug: "files-of-runs",
    title: "Files of a run",
    short:
      "Plots, tables, reports and models that a program keeps with a run, for everybody of the project to download.",
    body: [
      `A run keeps at most ${said(filesLimit)} files. How large one may be, and how much room all files of a project have together, is set by whoever runs Quintet; the page of a run says how much is taken.`,
      `A run that is deleted can be restored, so its files are kept for ${said(retentionDays)} days, and take room until then. After that they are gone for good, and what the run measured stays on record. A run that was proposed as a model keeps its files.`,
      "Files that a program deletes make room at once.",
    ],
    see: ["limits"],
  },
];
