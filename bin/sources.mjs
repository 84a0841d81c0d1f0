// A fingerprint of everything that the production build is made of: same fingerprint, same build.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const rooms = ["app", "components", "db", "lib", "public"];
const rootFiles =
  /^(package-lock\.json|tsconfig\.json|\.postcssrc\.json|\.env(\.production|\.local)*|[a-z.-]+\.(mjs|ts))$/;
const noPartOfTheBuild = /(\.test\.tsx?|\.snap|next-env\.d\.ts)$|^lib\/testing\/|^db\/migrations\//;

/** @param {string} root */
export function fingerprint(root) {
  const hash = createHash("sha256").update(process.version);
  for (const file of sourceFiles(root)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** @param {string} root @returns {string[]} relative paths with forward slashes, in one order everywhere */
export function sourceFiles(root) {
  const atRoot = readdirSync(root).filter((name) => rootFiles.test(name));
  const inRooms = rooms
    .filter((room) => existsSync(join(root, room)))
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).map((name) => join(room, name)),
    );
  return [...atRoot, ...inRooms]
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !noPartOfTheBuild.test(file) && statSync(join(root, file)).isFile())
    .sort();
}
