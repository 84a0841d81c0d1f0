// Runs one process on a leash. The other end is our standard input: when whoever holds it lets go, be it by a clean stop,
// a crash or kill -9, the process is stopped, its leftovers are swept away, and nothing stays behind on the machine.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { constants } from "node:os";

const { command, args, signal, patience, remove, uid, gid } = JSON.parse(process.argv[2] ?? "{}");

// A group of its own, so that what it starts can be swept with it.
const child = spawn(command, args, { uid, gid, detached: true, stdio: ["ignore", "inherit", "inherit"] });

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  child.kill(signal);
  setTimeout(sweep, patience).unref();
}

function sweep() {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nobody is left in the group.
  }
}

/** @param {number} code */
function leave(code) {
  sweep();
  if (remove && ending) rmSync(remove, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

process.stdin.on("close", end).on("error", end).resume();
for (const signalToUs of ["SIGINT", "SIGTERM"]) process.on(signalToUs, end);
child.on("error", (fault) => {
  process.stderr.write(`${command}: ${fault.message}\n`);
  leave(127);
});
child.on("exit", (code, killedBy) => leave(code ?? 128 + (killedBy ? constants.signals[killedBy] : 0)));
