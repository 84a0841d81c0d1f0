// Serves the pages with Next on the chosen port, and knows when they are there.
import { createInterface } from "node:readline";
import { start } from "./children.mjs";
import { root } from "./place.mjs";
import { choosePort } from "./ports.mjs";
import { surroundings, tool } from "./programs.mjs";
import { Trouble } from "./say.mjs";

const follow = new URL("./follow.mjs", import.meta.url).href;
const front = new URL("./front.mjs", import.meta.url).href;

/**
 * @param {object} how
 * @param {"start" | "dev"} how.mode
 * @param {string} how.host the address to listen on
 * @param {import("./children.mjs").Environment} how.env
 * @param {{ port: number }} [how.again] the one that ended: people and their links know its address
 * @returns {Promise<{ url: string, port: number, exited: Promise<number> }>}
 */
export async function serve({ mode, host, env, again }) {
  for (;;) {
    const port = again ? again.port : await choosePort(process.env.PORT);
    const url = process.env.QUINTET_URL || `http://localhost:${port}`;
    const NODE_ENV = mode === "dev" ? "development" : "production";
    const here = surroundings({ ...env, NODE_ENV, QUINTET_URL: url, NEXTAUTH_URL: url });
    const [node, next] = tool("next/dist/bin/next", mode, "--hostname", host, "--port", String(port));
    const server = start(node, ["--import", follow, "--import", front, ...next], {
      cwd: root,
      env: here,
      stdout: "pipe",
      stderr: "pipe",
    });
    const said = await untilReady(server);
    if (said === null) return { url, port, exited: server.exited };
    // Somebody else took the port between our look and Next's: look again.
    const wasTaken = !again && !process.env.PORT && (await choosePort(undefined)) !== port;
    if (!wasTaken) throw new Trouble(`The pages could not be served.\n${said}`);
  }
}

/**
 * Next's greeting is held back, what it says later passes through.
 * @param {import("./children.mjs").Child} server @returns {Promise<string | null>} what it said if it never got ready
 */
function untilReady({ stdout, stderr, exited }) {
  return new Promise((resolve) => {
    let ready = false;
    /** @type {string[]} */
    const held = [];
    /** @param {import("node:stream").Readable | null} from @param {NodeJS.WriteStream} to */
    const listen = (from, to) => {
      if (!from) return;
      createInterface({ input: from }).on("line", (line) => {
        if (line.includes("Running next.config")) return; // the greeting's last line, late
        if (ready) to.write(`${line}\n`);
        else held.push(line);
        if (ready || !line.includes("Ready in")) return;
        ready = true;
        resolve(null);
      });
    };
    listen(stdout, process.stdout);
    listen(stderr, process.stderr);
    exited.then(() => resolve(held.join("\n")));
  });
}
