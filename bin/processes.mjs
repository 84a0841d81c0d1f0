// Is that process still there, and is it the one we mean? A process id alone is used again, after a reboot above all.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export function isAlive(/** @type {number} */ pid) {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return /** @type {NodeJS.ErrnoException} */ (fault).code === "EPERM";
  }
}

/** When it was born: the same process id with another birth is another process. */
export function bornAt(/** @type {number} */ pid) {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // proc(5) stat: the second field is a name that may hold anything, the 22nd the start in clock ticks.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ") ?? [];
    return fields[0] === "Z" ? "" : `${boot} ${fields[19]}`; // dead, but its parent has not looked yet
  } catch {
    return ps(pid, "lstart");
  }
}

export function commandLine(/** @type {number} */ pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return ps(pid, "args");
  }
}

/** Where there is no /proc. @param {number} pid @param {string} field */
function ps(pid, field) {
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", `${field}=`], { encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return "";
  }
}
