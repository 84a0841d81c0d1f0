// The program of a thread that does what it is told: it answers, fails, dies, ends, hangs or eats memory.
import { parentPort } from "node:worker_threads";

const deeds: Record<string, () => void> = {
  answer: () => parentPort?.postMessage({ bytes: new Uint8Array([1, 2, 3]) }),
  fault: () => parentPort?.postMessage({ fault: "It failed." }),
  die: () => {
    throw new Error("It died.");
  },
  exit: () => process.exit(0),
  memory: () => {
    const held: number[][] = [];
    for (;;) held.push(Array.from({ length: 100_000 }, (_, at) => at + 0.5));
  },
  hang: () => {
    for (;;);
  },
};

parentPort?.on("message", (deed: string) => deeds[deed]?.());
