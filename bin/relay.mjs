// Goes on under the Node that the lockfile brings: same arguments, same terminal, same exit code.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { constants } from "node:os";
import { ownNode } from "./install.mjs";
import { Trouble } from "./say.mjs";

export const isOwnNode = () => realpathSync(process.execPath) === realpathSync(ownNode);

/** @returns {Promise<number>} the exit code */
export function relay() {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, QUINTET_RELAYED: "1" };
    const child = spawn(ownNode, process.argv.slice(1), { env, stdio: "inherit" });
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal));
    child.on("error", (fault) => reject(new Trouble(`The Node of this project does not run here: ${fault.message}`)));
    child.on("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
