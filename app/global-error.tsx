"use client";
// The same when even the root layout failed.
import { Fault } from "@/components/layout/fault";
import "./globals.css";

export default function RootError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <Fault retry={reset} />
      </body>
    </html>
  );
}
