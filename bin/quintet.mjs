#!/usr/bin/env node
// The command. Plain JavaScript that any Node from 20.9 on runs: it installs what is missing, which
// a bare command does without, then goes on under the project's own Node.

import { isStopping, stopAll } from "./children.mjs";
import { help, parse } from "./commands.mjs";
import { install, isInstalled } from "./install.mjs";
import { isOwnNode, relay } from "./relay.mjs";
import { complain, say, Trouble } from "./say.mjs";

/** @param {string} name @param {string[]} args @returns {Promise<number>} the exit code */
async function main(name = "help", ...args) {
  if (["help", "--help", "-h"].includes(name)) return tell(help(args[0]));
  const { command, values, words } = parse(name, args);
  if (values.help) return tell(help(name));
  if (command.bare && !isInstalled()) return command.run(values, words);
  await install();
  return isOwnNode() ? command.run(values, words) : relay();
}

/** @param {string} text */
function tell(text) {
  say(text);
  return 0;
}

try {
  process.exitCode = await main(...process.argv.slice(2));
} catch (fault) {
  // What fails because we are stopping it is no news.
  if (isStopping()) await new Promise(() => {});
  complain(fault instanceof Trouble ? fault.message : String(fault instanceof Error ? fault.stack : fault));
  process.exitCode = fault instanceof Trouble ? fault.exitCode : 1;
}
await stopAll();
process.exit();
