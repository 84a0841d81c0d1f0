// `quintet start` and `quintet dev`: from a clone to pages that people can sign in to, and all of it stopped by one Ctrl-C.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { build } from "./build.mjs";
import { demoDatabase, workspaceDatabase } from "./databases.mjs";
import { attend, embeddedHome, openEmbedded } from "./embedded.mjs";
import { endWhenAsked } from "./ending.mjs";
import { keepRunning } from "./keeper.mjs";
import { amend, release, take } from "./lock.mjs";
import { keep, kept, runningLock, storageFor } from "./place.mjs";
import { choosePort } from "./ports.mjs";
import { migrate, runProgram } from "./programs.mjs";
import { bold, during, faint, say, Trouble } from "./say.mjs";
import { serve } from "./server.mjs";
import { keepWorking } from "./worker.mjs";

/** @typedef {"demo" | "workspace" | "elsewhere"} Showing whose data: the demo's, a team's own, or that behind DATABASE_URL */

/** @param {"start" | "dev"} mode @param {{ empty?: boolean, demo?: boolean }} wish @returns {Promise<number>} */
export async function start(mode, wish) {
  endWhenAsked(0, "Stopped. Your data is kept.");
  const showing = whatToShow(wish);
  if (showing !== "elsewhere") holdTheData();

  await choosePort(process.env.PORT); // says no before the long work, where no is the answer
  if (mode === "start") await build();
  const url = await openDatabase(showing);
  const how = { mode, host: hostFor(showing), env: environmentFor(showing, url) };
  const server = await during("Starting", () => serve(how));
  keepWorking(url, environmentFor(showing, url));
  if (showing !== "elsewhere") amend(runningLock(), server.url);
  await welcome(showing, server.url, url);

  await keepRunning("The server", server.exited, async () => (await serve({ ...how, again: server })).exited);
  return new Promise(() => {});
}

/** No wish goes on with what was shown last; the very first start shows the demo. @param {{ empty?: boolean, demo?: boolean }} wish @returns {Showing} */
function whatToShow(wish) {
  if (process.env.DATABASE_URL) return "elsewhere";
  if (wish.empty) return "workspace";
  if (wish.demo) return "demo";
  return kept().showing ?? "demo";
}

function holdTheData() {
  const other = take(runningLock(), "");
  if (other)
    throw new Trouble(
      `Quintet is already running on this data${other.about ? `, at ${other.about}` : ""} (process ${other.pid}).`,
    );
  process.on("exit", () => release(runningLock()));
}

/** @param {Showing} showing @returns {Promise<string>} its address */
async function openDatabase(showing) {
  if (showing === "elsewhere") {
    const url = process.env.DATABASE_URL ?? "";
    await during("Bringing the database up to date", () => migrate(url));
    return url;
  }
  const label = existsSync(embeddedHome()) ? "Starting Postgres" : "Making a Postgres of our own";
  const cluster = await during(label, openEmbedded);
  const url = await (showing === "demo" ? demoDatabase : workspaceDatabase)(cluster);
  keep({ showing });
  void attend(cluster);
  return url;
}

/** The demo signs anybody in, so that it never leaves this machine. @param {Showing} showing */
function hostFor(showing) {
  if (showing === "demo") return "127.0.0.1";
  return process.env.QUINTET_HOST || (showing === "elsewhere" ? "0.0.0.0" : "127.0.0.1");
}

/** @param {Showing} showing @param {string} url @returns {import("./children.mjs").Environment} */
function environmentFor(showing, url) {
  const secret = process.env.QUINTET_SECRET || (kept().secret ?? randomBytes(32).toString("base64url"));
  if (!process.env.QUINTET_SECRET) keep({ secret });
  const demo = showing === "demo" ? "1" : undefined;
  return {
    DATABASE_URL: url,
    ...storageFor(showing),
    QUINTET_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    QUINTET_DEMO: demo,
  };
}

/** @param {Showing} showing @param {string} address @param {string} url */
async function welcome(showing, address, url) {
  say(`\nQuintet is at ${bold(address)}`);
  if (showing === "demo") {
    say("This is the demo: sign in as any of its six people with one click.");
    say(faint("A workspace of your own: npm start -- --empty"));
  } else {
    // Says the one-time code for the first admin as long as there is nobody, else nothing.
    await runProgram("setup-code", url, [], { QUINTET_URL: address });
    if (showing === "workspace") say(faint("The demo: npm start -- --demo"));
    else if (!process.env.QUINTET_URL)
      say(faint("Links in mails begin with that address: set QUINTET_URL to the one that people use."));
  }
  say(faint("Ctrl-C stops it.\n"));
}
