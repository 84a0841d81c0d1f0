"use client";
// Marks one notice as read, or all of them.
import { PostForm } from "@/components/ui/post-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; label: string; quiet?: boolean };

export function ReadForm({ action, label, quiet }: Props) {
  return (
    <PostForm action={action}>
      <SubmitButton variant={quiet ? "quiet" : "secondary"} size="sm">
        {label}
      </SubmitButton>
    </PostForm>
  );
}
