"use client";
// The same when even the root layout failed.
import { Fault } from "@/components/layout/fault";
import "./globals.css";

export default function RootError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <Fault retry={reset} code={error.digest} />
      </body>
    </html>
  );
}
