// What became of a form, at its head: refused in red with the sentence that says why, done in green. Works without script.
import { Callout } from "./callout";

type Props = {
  /** A FormState: `useForm(action).state`. */
  state: { status: "idle" } | { status: "done" | "refused"; message: string };
  className?: string;
};

export function FormMessage({ state, className }: Props) {
  if (state.status === "idle") return null;
  const refused = state.status === "refused";
  return (
    <div role={refused ? "alert" : "status"} className={className}>
      <Callout tone={refused ? "unmet" : "met"}>{state.message}</Callout>
    </div>
  );
}
