"use client";
// The version that the person saw when they began to type: a live page may move on beneath them, what they saw does not.
import { useState } from "react";
import type { FormState } from "@/lib/doors/form";
import { useFormContext } from "./form-context";

export function SeenVersion({ version }: { version: number }) {
  const { state } = useFormContext();
  const [first] = useState(version);
  return <input type="hidden" name="version" value={seen(state) ?? first} readOnly />;
}

/** After saving, the version that saving made; after a conflict, the one that was shown beside one's own. */
function seen(state: FormState): number | undefined {
  if (state.status === "done") return versionIn(state.value);
  if (state.status === "refused")
    return versionIn(state.theirs) ?? versionIn({ version: Number(state.values.version) });
  return undefined;
}

function versionIn(value: unknown): number | undefined {
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
  return typeof version === "number" && version > 0 ? version : undefined;
}
