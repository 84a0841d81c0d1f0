// What the command can do, one row each: how it is called, what it takes, what it says of itself in --help, and who does it.
import { parseArgs } from "node:util";
import { Trouble } from "./say.mjs";

/**
 * @typedef {Record<string, string | boolean | undefined>} Values
 * @typedef {object} Command
 * @property {string} usage @property {string} about
 * @property {Record<string, { type: "string" | "boolean", about: string }>} [options]
 * @property {number} [words] how many words it takes besides
 * @property {true} [bare] installs nothing: before anything is there it runs on whatever Node there is
 * @property {(values: Values, words: string[]) => Promise<number>} run loaded late: packages may not be installed yet
 */

const serving = {
  empty: { type: /** @type {const} */ ("boolean"), about: "a workspace of your own instead of the demo" },
  demo: { type: /** @type {const} */ ("boolean"), about: "the demo again, after --empty" },
};
const only = { only: { type: /** @type {const} */ ("string"), about: "these steps alone, e.g. --only=types,unit" } };

/** @type {Record<string, Command>} */
export const commands = {
  start: {
    usage: "start [--empty | --demo]",
    about: "Builds if the sources changed, starts the embedded Postgres, and serves the pages.",
    options: serving,
    run: async (values) => (await import("./start.mjs")).start("start", values),
  },
  dev: {
    usage: "dev [--empty | --demo]",
    about: "The same with pages that reload as you edit them.",
    options: serving,
    run: async (values) => (await import("./start.mjs")).start("dev", values),
  },
  test: {
    usage: "test [--only=…]",
    about: "Types, lint, unit and database tests, the production build, the browser journeys and the mlflow client.",
    options: only,
    run: async (values) => (await import("./test.mjs")).test("test", values.only?.toString()),
  },
  check: {
    usage: "check [--only=…] [--renew]",
    about: "The part of test without build and browser.",
    options: {
      ...only,
      renew: { type: "boolean", about: "write the pages anew that are kept for review, where tests find others" },
    },
    run: async (values) => (await import("./test.mjs")).test("check", values.only?.toString(), values.renew === true),
  },
  bench: {
    usage: "bench [--sizes=10,1000,10000] [--rounds=200] [--malformed=30000] [--crowds=20] [--rates=all]",
    about: "Measures the server time of the pages, with a database of its own.",
    options: {
      sizes: { type: "string", about: "of the workspace, in projects and in items of each kind, e.g. --sizes=10,1000" },
      rounds: { type: "string", about: "how often each page is asked for" },
      malformed: { type: "string", about: "sends so many malformed requests instead, e.g. --malformed=30000" },
      crowds: { type: "string", about: "reads pages beside crowds of sign-ins and programs instead, e.g. --crowds=20" },
      rates: {
        type: "string",
        about:
          "simulates instead how often figures are wrong, and writes bench/rates.md: all, worth, alike, middling, apart or drift",
      },
    },
    run: async (values) => (await import("./bench.mjs")).bench(values),
  },
  mutate: {
    usage: "mutate [--draw=200] [--seed=1] [--kind=…] [--domain=…] [--changed] [--before=…] [--keep]",
    about: "Plants faults, one at a time, and says which of them no unit or database test finds.",
    options: {
      draw: { type: "string", about: "how many faults" },
      seed: { type: "string", about: "the same number, the same faults" },
      kind: { type: "string", about: "of these kinds alone, e.g. --kind=scoping,rules" },
      domain: { type: "string", about: "in paths with these letters alone, e.g. --domain=lib/value" },
      changed: { type: "boolean", about: "in files alone that differ from main" },
      before: { type: "string", about: "also how many the tests find that stood there at this commit" },
      keep: { type: "boolean", about: "write the scores to bench/mutation.md" },
    },
    run: async (values) => (await import("./mutate.mjs")).mutate(values),
  },
  migrate: {
    usage: "migrate",
    about: "Brings the database to the schema of this version.",
    run: async () => (await import("./operate.mjs")).migrate(),
  },
  seed: {
    usage: "seed [--again]",
    about: "Makes the demo portfolio, if it is not there.",
    options: { again: { type: "boolean", about: "throw the embedded demo away and make it anew" } },
    run: async (values) => (await import("./operate.mjs")).seed(values.again === true),
  },
  user: {
    usage: "user create | reset-password | make-admin <e-mail>",
    about: "Adds a person, makes a new password link, or gives somebody the admin's duty.",
    options: {
      name: { type: "string", about: "their name (create)" },
      role: { type: "string", about: "their default role (create)" },
      admin: { type: "boolean", about: "with the admin's duty (create)" },
    },
    words: 2,
    run: async (values, words) => (await import("./operate.mjs")).user(words, values),
  },
  doctor: {
    usage: "doctor",
    about:
      "Says what this machine and its data lack, and what to do; exit code 1 if it keeps Quintet from starting well.",
    bare: true,
    run: async () => (await import("./doctor.mjs")).doctor(),
  },
};

/** @param {string} name @param {string[]} args */
export function parse(name, args) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Trouble(`There is no command "${name}".\n\n${help()}`, 2);
  try {
    const options = { ...command.options, help: { type: /** @type {const} */ ("boolean"), short: "h" } };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: (command.words ?? 0) > 0 });
    const wanted = command.words ?? 0;
    if (!values.help && positionals.length !== wanted) throw new Error(`It takes ${wanted || "no"} words.`);
    return { command, values: /** @type {Values} */ (values), words: positionals };
  } catch (fault) {
    throw new Trouble(`${fault instanceof Error ? fault.message : fault}\n\n${help(name)}`, 2);
  }
}

/** @param {string} [name] */
export function help(name) {
  const command = name && commands[name];
  if (command) {
    const options = Object.entries(command.options ?? {}).map(
      ([option, { about }]) => `  --${option.padEnd(10)} ${about}`,
    );
    return [`Usage: quintet ${command.usage}`, "", command.about, ...(options.length ? ["", ...options] : [])].join(
      "\n",
    );
  }
  const rows = Object.values(commands).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return ["Usage: quintet <command>", "", ...rows, "", ...environment].join("\n");
}

const environment = [
  "Environment:",
  "  PORT           the port to serve on (default: 3000, or the next free one)",
  "  DATABASE_URL   a Postgres of your own (15 to 18); none is started then",
  "  QUINTET_DATA   where the embedded database and the files of runs lie (default: .data in the clone)",
  "  QUINTET_FILES  where the files of runs lie; all processes on one database share it (default: files in QUINTET_DATA)",
  "  QUINTET_FILE_LIMIT     how large a file of a run may be, in MB (default: 2000)",
  "  QUINTET_PROJECT_QUOTA  how much the files of one project may take, in MB (default: 20000)",
  "  QUINTET_HOST   the address to listen on (never used for the demo, which stays on this machine)",
  "  QUINTET_URL    the address that people use, for links in mails and the sign-on callback",
  "  QUINTET_SECRET what sign-in is sealed with (default: made once, kept with the data)",
];
