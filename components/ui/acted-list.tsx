"use client";
// A list to act in: a row in which something was done stays where it is until the page is left, so that nothing jumps under the finger.
import { type ReactNode, useState } from "react";
import { keptRows } from "./kept-rows";

type Row = { key: string; row: ReactNode };

export function ActedList({ rows, className }: { rows: readonly Row[]; className?: string }) {
  const [acted, setActed] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState({ rows, shown: rows });
  if (rows !== last.rows) setLast({ rows, shown: keptRows(last.shown, rows, acted) });
  return (
    <ul className={className}>
      {last.shown.map(({ key, row }) => (
        <li key={key} onSubmit={() => setActed(new Set([...acted, key]))}>
          {row}
        </li>
      ))}
    </ul>
  );
}
