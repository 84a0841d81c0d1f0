// Which port is free. Asked on every address, since a listener on another one would answer in our place.
import { createServer } from "node:net";
import { Trouble } from "./say.mjs";

const loopback = "127.0.0.1";

/** @param {number} port @param {string} host @returns {Promise<number>} the port it got, or 0 if that is taken */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ fault) => {
      if (fault.code === "EACCES")
        reject(new Trouble(`Port ${port} is not open to this account. Set PORT to another one.`));
      // A machine without that address (IPv6 switched off, say) cannot have a listener on it.
      resolve(fault.code === "EADDRNOTAVAIL" || fault.code === "EAFNOSUPPORT" ? port : 0);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export async function isFree(/** @type {number} */ port) {
  for (const host of [loopback, "::1", "0.0.0.0", "::"]) if (!(await tryPort(port, host))) return false;
  return true;
}

/** Any free port, of the system's choice. */
export const anyPort = () => tryPort(0, loopback);

/**
 * The port to serve on: the one that was asked for and no other, or the first free one from `from` on.
 * @param {string | undefined} asked the value of PORT @param {number} [from]
 */
export async function choosePort(asked, from = 3000) {
  if (asked === undefined || asked === "") {
    for (let port = from; port < from + 200; port++) if (await isFree(port)) return port;
    throw new Trouble(`No port is free between ${from} and ${from + 199}. Set PORT to one that is.`);
  }
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Trouble(`PORT is "${asked}", which is no port.`);
  if (!(await isFree(port))) throw new Trouble(`Port ${port} is taken. Set PORT to another one, or leave it out.`);
  return port;
}
