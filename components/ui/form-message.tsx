"use client";
// What became of the form around it: refused in red with the sentence that says why, done in green. Works without script.
import { Callout } from "./callout";
import { useFormContext } from "./form-context";

export function FormMessage({ className }: { className?: string }) {
  const { state } = useFormContext();
  if (state.status === "idle") return null;
  const refused = state.status === "refused";
  return (
    <div role={refused ? "alert" : "status"} className={className}>
      <Callout tone={refused ? "unmet" : "met"}>{state.message}</Callout>
    </div>
  );
}
