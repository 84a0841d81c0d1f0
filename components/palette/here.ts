// Which project's pages are open: told by the project's frame, and asked when the palette opens.
import type { Here } from "./places";

let basePath: Here | null = null;

/** @returns what to do on leaving */
export function enter(project: Here): () => void {
  basePath = project;
  return () => {
    if (basePath === project) basePath = null;
  };
}

export const whereWeAre = () => basePath;
