// Unit and database tests: one real, private Postgres, one clone of a migrated template per worker.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// No machine's own zone may make a test pass: this one is ahead of UTC by a part of an hour, and changes its clocks in the south.
process.env.TZ = "Pacific/Chatham";

/** Tests of functions alone: they share what is imported, since nothing of it can change. */
const ofFunctions = ["lib/format/**/*.test.ts", "{components,lib}/**/*{rules,words}.test.ts"];

const root = fileURLToPath(new URL("../..", import.meta.url));

const others = {
  include: ["{bin,bench,app,components,db,lib}/**/*.test.{ts,tsx}"],
  globalSetup: [fileURLToPath(new URL("./global-setup.ts", import.meta.url))],
};

/** Whoever plants faults (bench/mutate) runs every file by itself: what is imported is another thing each time. */
const isPlanting = process.env.QUINTET_TEST_PLANTED_SOURCE !== undefined;
const parts = {
  projects: [
    { extends: true as const, test: { name: "functions", include: ofFunctions, isolate: false } },
    { extends: true as const, test: { name: "others", ...others, exclude: ofFunctions } },
  ],
};

export default defineConfig({
  root,
  resolve: {
    alias: {
      "@": root.replace(/\/$/, ""),
      // what Next's compiler puts in their places, too, where an application has an app/
      "next/dynamic": "next/dist/shared/lib/app-dynamic",
    },
  },
  test: {
    ...(isPlanting ? others : parts),
    // beside the other pages that are read in review
    resolveSnapshotPath: (test, ending) =>
      fileURLToPath(new URL(`./reviewed/${relative(root, test).replaceAll("/", "-")}${ending}`, import.meta.url)),
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
