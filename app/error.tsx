"use client";
// What a reader sees when a page fails: no stack trace, and a way on.
import { Fault } from "@/components/layout/fault";

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Fault retry={reset} code={error.digest} />;
}
