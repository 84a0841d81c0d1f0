// Which project's pages are open: told by the project's frame, and asked when the palette opens.
import type { Here } from "./places";

let here: Here | null = null;

/** @returns what to do on leaving */
export function enter(project: Here): () => void {
  here = project;
  return () => {
    if (here === project) here = null;
  };
}

export const whereWeAre = () => here;
