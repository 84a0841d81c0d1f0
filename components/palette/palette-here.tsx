"use client";
// Tells the palette which project is open, so that it offers what may be done there; draws nothing.
import { useEffect } from "react";
import { enter } from "./here";
import type { Here } from "./places";

export function PaletteHere({ project }: { project: Here }) {
  useEffect(() => enter(project), [project]);
  return null;
}
