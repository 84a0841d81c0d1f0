// What is in use: releases of model versions, what was measured of them in production, what watches them and what it found.
import { sql } from "drizzle-orm";
import {
  bigint,
  doublePrecision,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people } from "./access";
import { modelVersions } from "./models";
import { projects } from "./projects";
import { severity } from "./quality";
import { direction } from "./requirements";

export const environment = pgEnum("environment", words.environments);
export const releaseStrategy = pgEnum("release_strategy", words.releaseStrategies);
export const servingMode = pgEnum("serving_mode", words.servingModes);
export const releaseStatus = pgEnum("release_status", words.releaseStatuses);
export const monitorKind = pgEnum("monitor_kind", words.monitorKinds);
export const alertStatus = pgEnum("alert_status", words.alertStatuses);

export const releases = pgTable(
  "releases",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    number: integer("number").notNull(),
    modelVersionId: uuid("model_version_id")
      .notNull()
      .references(() => modelVersions.id),
    environment: environment("environment").notNull(),
    strategy: releaseStrategy("strategy").notNull(),
    /** Of a canary: the share of the users that it serves, between 0 and 1; null for the others, and where nobody said. */
    share: doublePrecision("share"),
    servingMode: servingMode("serving_mode").notNull(),
    /** Where its answers enter the business: "nightly call list of the service centre". */
    integrationPoint: text("integration_point").notNull(),
    integrationOwnerId: uuid("integration_owner_id")
      .notNull()
      .references(() => people.id),
    /** How to return to what was before. */
    wayBack: text("way_back").notNull(),
    status: releaseStatus("status").notNull().default("prepared"),
    preparedById: uuid("prepared_by_id")
      .notNull()
      .references(() => people.id),
    preparedAt: moment("prepared_at").notNull(),
    rehearsedById: uuid("rehearsed_by_id").references(() => people.id),
    rehearsedAt: moment("rehearsed_at"),
    rehearsalNote: text("rehearsal_note").notNull().default(""),
    deployedById: uuid("deployed_by_id").references(() => people.id),
    deployedAt: moment("deployed_at"),
    /** When another took its place, or when it was rolled back. */
    endedById: uuid("ended_by_id").references(() => people.id),
    endedAt: moment("ended_at"),
    endReason: text("end_reason").notNull().default(""),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("releases_number").on(t.projectId, t.number),
    index("releases_current").on(t.projectId, t.environment).where(sql`${t.status} in ('live', 'prepared')`),
    // shadow and canary stand beside the one that everybody is served by
    uniqueIndex("releases_in_use")
      .on(t.projectId, t.environment)
      .where(sql`${t.status} = 'live' and ${t.strategy} in ('basic', 'blue_green')`),
    index("releases_waiting_and_past")
      .on(t.projectId, sql`(${t.status} = 'prepared') desc`, sql`${t.number} desc`)
      .where(sql`${t.status} <> 'live'`),
    index("releases_model_version").on(t.modelVersionId),
  ],
);

/** How a feature or a prediction was spread when the model was made: the ground on which drift is told. */
export const referenceHistograms = pgTable(
  "reference_histograms",
  {
    id: id(),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    feature: text("feature").notNull(),
    /** One name a bin: "0 to 10", "north". */
    bins: text("bins").array().notNull(),
    counts: bigint("counts", { mode: "number" }).array().notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("reference_histograms_feature").on(t.releaseId, t.feature)],
);

/** A stretch of time in production; the same stretch sent twice counts once. */
export const windows = pgTable(
  "windows",
  {
    id: id(),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    startedAt: moment("started_at").notNull(),
    endedAt: moment("ended_at").notNull(),
    cases: bigint("cases", { mode: "number" }).notNull(),
    sentById: uuid("sent_by_id")
      .notNull()
      .references(() => people.id),
    receivedAt: moment("received_at").notNull(),
  },
  (t) => [
    uniqueIndex("windows_once").on(t.releaseId, t.startedAt, t.endedAt),
    index("windows_release").on(t.releaseId, t.endedAt),
  ],
);

export const windowValues = pgTable(
  "window_values",
  {
    windowId: uuid("window_id")
      .notNull()
      .references(() => windows.id),
    /** Of its window, so that the latest of a figure are found however rarely it comes. */
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    endedAt: moment("ended_at").notNull(),
    metric: text("metric").notNull(),
    value: doublePrecision("value").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.windowId, t.metric] }),
    index("window_values_metric").on(t.releaseId, t.metric, t.endedAt),
  ],
);

export const windowHistograms = pgTable(
  "window_histograms",
  {
    windowId: uuid("window_id")
      .notNull()
      .references(() => windows.id),
    referenceId: uuid("reference_id")
      .notNull()
      .references(() => referenceHistograms.id),
    /** Of its window. */
    endedAt: moment("ended_at").notNull(),
    counts: bigint("counts", { mode: "number" }).array().notNull(),
    /** Cases in none of the reference's bins, and the first names of the bins that they came in, where they had any. */
    other: bigint("other", { mode: "number" }).notNull().default(0),
    otherBins: text("other_bins").array().notNull().default([]),
    /** Share of the cases that lie in other bins than in the reference, 0 to 1, what chance alone stays below (1: too few to tell), and the stability index. */
    moved: doublePrecision("moved").notNull(),
    chance: doublePrecision("chance").notNull(),
    psi: doublePrecision("psi").notNull(),
    /** How many windows, with this one, these three rest on. */
    pooled: integer("pooled").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.windowId, t.referenceId] }),
    index("window_histograms_reference").on(t.referenceId, t.endedAt),
  ],
);

export const monitors = pgTable(
  "monitors",
  {
    id: id(),
    releaseId: uuid("release_id")
      .notNull()
      .references(() => releases.id),
    kind: monitorKind("kind").notNull(),
    /** The metric of its windows that it watches; for drift, the feature. */
    watches: text("watches").notNull(),
    unit: text("unit").notNull().default(""),
    /** Which way is better, and how far is far enough; both are null for drift. */
    direction: direction("direction"),
    threshold: doublePrecision("threshold"),
    /** Only for drift: a smaller share of moved cases, in percent, is no alert however sure it is. */
    leastPercent: doublePrecision("least_percent"),
    /** Believed only after so many failing windows in a row. */
    patience: integer("patience").notNull().default(2),
    severity: severity("severity").notNull(),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    retiredAt: moment("retired_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("monitors_once").on(t.releaseId, t.kind, t.watches).where(sql`${t.retiredAt} is null`)],
);

/** One a cause: while it is open the same monitor adds to it. */
export const alerts = pgTable(
  "alerts",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    monitorId: uuid("monitor_id")
      .notNull()
      .references(() => monitors.id),
    severity: severity("severity").notNull(),
    status: alertStatus("status").notNull().default("open"),
    /** The end of the first failing window: since when it is so. */
    since: moment("since").notNull(),
    openedAt: moment("opened_at").notNull(),
    lastWindowId: uuid("last_window_id")
      .notNull()
      .references(() => windows.id),
    value: doublePrecision("value").notNull(),
    worst: doublePrecision("worst").notNull(),
    /** The value that its people were last told: they hear again once it is a tenth beyond, however slowly it creeps there. */
    told: doublePrecision("told").notNull(),
    windows: integer("windows").notNull(),
    ownerId: uuid("owner_id").references(() => people.id),
    acknowledgedAt: moment("acknowledged_at"),
    /** Null where it cleared itself. */
    resolvedById: uuid("resolved_by_id").references(() => people.id),
    resolvedAt: moment("resolved_at"),
    resolution: text("resolution").notNull().default(""),
  },
  (t) => [
    uniqueIndex("alerts_open").on(t.monitorId).where(sql`${t.status} <> 'resolved'`),
    index("alerts_project").on(t.projectId, t.openedAt, t.id),
    index("alerts_unresolved").on(t.projectId).where(sql`${t.status} <> 'resolved'`),
    index("alerts_owner").on(t.ownerId).where(sql`${t.status} <> 'resolved'`),
  ],
);
