// The guide's words about what is in use: releases, their windows, monitors and alerts.
import type { Term } from "./term";

export const deploymentTerms: readonly Term[] = [
  {
    slug: "release",
    title: "Release",
    short: "A version of a model in one environment: where its answers enter the business, and how to come back.",
    body: [
      "An ML engineer prepares it, rehearses the way back, and puts it live. Basic and blue-green take the place of what is live there; a shadow or a canary stands beside it for a trial.",
      "Rolled back with a reason, the release before goes live again. What a release was stays on record.",
    ],
    see: ["window", "monitor", "deployment"],
  },
  {
    slug: "window",
    title: "Window",
    short: "A stretch of time in production, such as an hour or a day, with what was measured in it.",
    body: [
      "A program sends how many cases there were, its figures, and how the features were spread: counts only, never the cases themselves. The same stretch sent twice counts once.",
      "What no program measures, somebody records by hand.",
    ],
    see: ["release", "monitor", "drift"],
  },
  {
    slug: "monitor",
    title: "Monitor",
    short: "Watches one figure or one feature of a release, and judges every window that comes.",
    body: [
      "A figure is held to a limit; a feature to the way it was spread when the model was made. A monitor has patience: only so many failing windows in a row are believed.",
      "A release is as well as the worst of its monitors, never as their average. One that has not been heard of for three windows says so: no news is not good news.",
    ],
    see: ["drift", "alert", "window"],
  },
  {
    slug: "drift",
    title: "Drift",
    short: "What comes in no longer looks like what the model learnt from.",
    body: [
      "The population stability index (PSI) says how far a window lies from the reference; 0 means alike. Some distance is chance, and more so with few cases: so each window has its own critical value, which chance stays below 99 times in 100.",
      "The usual fixed limit of 0.1 cries wolf on small windows and is blind on large ones.",
    ],
    see: ["monitor", "window"],
  },
  {
    slug: "alert",
    title: "Alert",
    short: "One cause that needs somebody: what is wrong, since when, how bad, and who has it.",
    body: [
      "It opens once its monitor is sure, and tells those who can act; a critical one tells the stakeholder too. They hear again only if it turns critical or gets worse by a tenth.",
      "Somebody takes it on, hands it over, or resolves it with a word. It clears itself after as many good windows as its monitor has patience for.",
    ],
    see: ["monitor", "release"],
  },
];
