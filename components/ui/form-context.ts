"use client";
// What a form hands to its fields: what became of it, what they start with, how much they take.
import { createContext, useContext } from "react";
import type { FormState } from "@/lib/doors/form";
import { lookUp } from "@/lib/format/look-up";
import type { Limit } from "@/lib/kernel/limits";

export type FormStart = {
  /** What the fields start with, by their names. */
  stored: Readonly<Record<string, unknown>>;
  /** The version of what is stored, where something is edited: whoever saves another one meanwhile is in conflict. */
  version: number | undefined;
  limits: Readonly<Record<string, Limit>>;
};

type FormContext = FormStart & { state: FormState; pending: boolean };

/** Fields outside of a Form, as in a GET form, are told everything by their own properties. */
const nothing: FormContext = { state: { status: "idle" }, pending: false, stored: {}, version: undefined, limits: {} };

export const FormContext = createContext(nothing);

/** For what stands in a form and is no field of the usual kinds. */
export function useFormContext() {
  const form = useContext(FormContext);
  const refused = form.state.status === "refused" ? form.state : undefined;
  const isConflict = refused?.code === "conflict" && form.version !== undefined;
  return {
    ...form,
    refused,
    /** In a conflict about what is edited: what is stored by now. */
    theirs: isConflict ? refused.theirs : undefined,
    error: (name: string): string | undefined => lookUp(refused?.fields ?? {}, name),
  };
}
