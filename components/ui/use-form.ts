"use client";
// What every form with a server action does: keeps what was typed and what was wrong; its dialog is closed when done, open when refused.
import { useActionState, useEffect, useRef } from "react";
import type { BoundAction, FormState } from "@/lib/doors/form";
import type { FormStart } from "./form-context";
import { sayDone } from "./say-done";

export function useForm<V>(action: BoundAction<V>, { stored = {}, limits = {}, version }: Partial<FormStart> = {}) {
  const idle: FormState<V> = { status: "idle" };
  const [state, dispatch, pending] = useActionState(action, idle);
  const ref = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const dialog = ref.current?.closest("dialog");
    if (state.status === "done" && dialog) {
      dialog.close();
      void sayDone(state.message);
    }
    if (state.status === "refused") {
      if (dialog && !dialog.matches(":modal")) {
        dialog.close();
        dialog.showModal();
      }
      const wrong = ref.current?.querySelector<HTMLElement>("[aria-invalid]");
      if (wrong) wrong.focus();
      // without a marked field, what is wrong stands at the form's head, which may be out of sight
      else ref.current?.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" });
    }
  }, [state]);

  return { ref, dispatch, pending, state, stored, limits, version };
}
