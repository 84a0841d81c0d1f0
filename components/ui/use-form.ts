"use client";
// What every form with a server action does: gives back what was typed, puts errors beside fields; its dialog is closed when done, open when refused.
import { useActionState, useEffect, useRef } from "react";
import type { BoundAction, FormState } from "@/lib/doors/form";
import { own } from "@/lib/format/own";
import { sayDone } from "./say-done";

export function useForm<V>(action: BoundAction<V>) {
  const idle: FormState<V> = { status: "idle" };
  const [state, dispatch, pending] = useActionState(action, idle);
  const form = useRef<HTMLFormElement>(null);
  const refused = state.status === "refused" ? state : undefined;

  useEffect(() => {
    const dialog = form.current?.closest("dialog");
    if (state.status === "done" && dialog) {
      dialog.close();
      void sayDone(state.message);
    }
    if (state.status === "refused") {
      if (dialog && !dialog.matches(":modal")) {
        dialog.close();
        dialog.showModal();
      }
      const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid]");
      if (wrong) wrong.focus();
      // without a marked field, what is wrong stands at the form's head, which may be out of sight
      else form.current?.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" });
    }
  }, [state]);

  return {
    state,
    pending,
    /** Spread on the <form>. */
    form: { ref: form, action: dispatch },
    error: (name: string): string | undefined => own(refused?.fields ?? {}, name),
    /** What was typed when it was refused, else what is stored. */
    value: (name: string, stored?: string | number | null): string | undefined => {
      const typed = own(refused?.values ?? {}, name);
      if (typed !== undefined) return typeof typed === "string" ? typed : typed[0];
      return stored === null || stored === undefined ? undefined : String(stored);
    },
    values: (name: string, stored: readonly string[] = []): readonly string[] => {
      if (!refused) return stored;
      const typed = own(refused.values, name);
      return typed === undefined ? [] : typeof typed === "string" ? [typed] : typed;
    },
  };
}
