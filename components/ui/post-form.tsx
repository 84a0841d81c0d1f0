"use client";
// A form that only posts: what it does is said by the button in it, and by the page that follows.
import type { ReactNode } from "react";
import type { BoundAction } from "@/lib/doors/form";
import { useForm } from "./use-form";

type Props = { action: BoundAction; children: ReactNode; className?: string };

export function PostForm({ action, children, className }: Props) {
  const { form } = useForm(action);
  return (
    <form {...form} className={className}>
      {children}
    </form>
  );
}
