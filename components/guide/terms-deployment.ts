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
      "A figure is held to a limit; a feature to the way it was spread when the model was made. Its evaluation periods say how many failing windows in a row are believed.",
      "A release is as well as the worst of its monitors, never as their average. One that has not been heard of for three windows says so: no news is not good news.",
    ],
    see: ["drift", "alert", "window"],
  },
  {
    slug: "drift",
    title: "Drift",
    short: "What comes in looks different from what the model learned from.",
    body: [
      "Each window's histogram is compared with the baseline distribution: the share of cases moved is how many lie in other bins. Some move by chance, and more so with few cases, so each window has its own limit. Both sides count as samples: a small baseline makes every window less sure.",
      "The limit is so strict that on unchanged data less than one window a year goes beyond it, all features of a release together, however often windows come. Windows with few cases are judged together with those before them, up to a week.",
      "A change too small to matter is no alert, however sure it is: a monitor says how many of the cases must have moved (10% unless you say otherwise). Cases in a bin that the baseline doesn't know count as moved. Bins that are expected to hold fewer than five cases are merged.",
      "The population stability index (PSI) stands beside it for those who know it. Its usual fixed limit of 0.1 cries wolf on small windows.",
    ],
    see: ["monitor", "window"],
  },
  {
    slug: "alert",
    title: "Alert",
    short: "One cause that needs somebody: what is wrong, since when, how bad, and whom it is assigned to.",
    body: [
      "It opens once its monitor is sure, and tells those who can act; a critical one tells the stakeholder too. They hear again only if it turns critical or gets worse by a tenth.",
      "Somebody assigns it to themselves, reassigns it, or resolves it with a word. It clears itself after as many good windows in a row as its monitor's evaluation periods ask for.",
    ],
    see: ["monitor", "release"],
  },
];
