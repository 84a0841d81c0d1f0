// Browser journeys against the production build: one real Chromium, one real Postgres, and a server for whoever needs one.
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  testDir: here("."),
  outputDir: here("../test-results"),
  tsconfig: here("../tsconfig.json"),
  globalSetup: here("./global-setup.ts"),
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // to record each step of all journeys, for the one that may fail, takes a seventh of their time: ask by --trace=on
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.QUINTET_CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
