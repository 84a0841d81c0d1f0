// Every command there is, by where it stands and what it is called.
import type { Command } from "@/lib/kernel/command";
import { topicOf } from "./names";

const modules = import.meta.glob<Record<string, unknown>>("../**/{commands,*.commands}.ts", { eager: true });

const isCommand = (held: unknown): held is Command =>
  typeof held === "object" && held !== null && "capability" in held && "input" in held && "run" in held;

export const commands = Object.entries(modules).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, held]) =>
    isCommand(held) ? [{ name: `${topicOf(path)} ${name}`, command: held }] : [],
  ),
);
