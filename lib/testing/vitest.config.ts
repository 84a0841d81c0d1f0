// Unit and database tests: one real, private Postgres, one clone of a migrated template per worker.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    include: ["{bin,bench,app,components,db,lib}/**/*.test.{ts,tsx}"],
    globalSetup: [fileURLToPath(new URL("./global-setup.ts", import.meta.url))],
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
