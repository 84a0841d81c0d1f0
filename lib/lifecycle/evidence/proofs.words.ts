// Sentences on what a requirement is judged by, or why it has no evidence.
import type { GateName } from "@/db/enums";
import { formatDate, type Place } from "@/lib/format/dates";
import type { Lack, Proof } from "./proofs.rules";

/** What a gate judges, in a sentence: "No measurement of this version." */
const judgedWords: Record<GateName, string> = {
  design: "what is in use",
  development: "this version",
  deployment: "this release",
  operation: "what is in use",
};

/** @param count of so many requirements: what is said of one is said of all of them */
export function lackWords(lack: Lack, gate: GateName, count = 1): string {
  const judged = judgedWords[gate];
  switch (lack) {
    case "no-version":
      return "No model version is proposed yet.";
    case "no-release":
      return "No release to production is prepared yet.";
    case "not-in-use":
      return "Nothing is in use yet.";
    case "not-measured":
      return `No measurement of ${judged}.`;
    case "run-not-finished":
      return "Its run has not finished.";
    case "run-deleted":
      return "Its run was deleted.";
    case "training-data":
      return `Its run measured ${count === 1 ? "this" : "these"} on training data, which proves nothing.`;
    case "not-a-number":
      return "What its run logged is no number.";
    case "no-target":
      return count === 1 ? "The key metric has no target." : "Their key metrics have no target.";
    case "not-checked":
      return `Nobody has checked ${count === 1 ? "it" : "them"}.`;
    case "checked-before":
      return `${count === 1 ? "It was" : "They were"} last checked before this version was proposed.`;
  }
}

/** What to do about it, on the button that leads there. */
export function lackAct(lack: Lack): string {
  switch (lack) {
    case "no-version":
      return "Propose a version";
    case "run-not-finished":
    case "run-deleted":
      return "Propose another run";
    case "no-release":
    case "not-in-use":
      return "Create a release";
    case "no-target":
      return "Set a target";
    case "not-checked":
    case "checked-before":
      return "Check it";
    case "not-measured":
    case "training-data":
    case "not-a-number":
      return "Measure it";
  }
}

type ProofContext = { proof: Proof; run: { name: string } | null; release: number | null };

/** "val_recall of the run boosted 12", "Measurement of 3 May": what the figure is. */
export function proofWords({ proof: { basis, at }, run, release }: ProofContext, place: Place): string {
  if (!basis) return "";
  const day = at ? formatDate(at, place) : "";
  switch (basis.kind) {
    case "figure":
      return `${basis.key} of the run ${run?.name ?? ""}`.trim();
    case "window":
      return `${basis.key} of release ${release ?? ""}, monitoring window to ${day}`;
    case "measurement":
      return `Measurement of ${day}`;
    case "check":
      return `Check of ${day}`;
  }
}
