"use client";
// The facts changed while somebody was deciding: what they saw beside what is so now. The page is read anew, and nothing typed is lost.
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Callout } from "@/components/ui/callout";
import { useFormContext } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import { Table } from "@/components/ui/table";
import type { FactChange } from "@/lib/reviews/facts.rules";

export function ChangedFacts() {
  const router = useRouter();
  const { refused } = useFormContext();
  const isConflict = refused?.code === "conflict";
  useEffect(() => {
    if (isConflict) router.refresh();
  }, [isConflict, router]);
  const changes = isConflict && Array.isArray(refused.theirs?.changes) ? (refused.theirs.changes as FactChange[]) : [];
  if (changes.length === 0) return <FormMessage />;
  return (
    <div role="alert">
      <Callout tone="stale" title="The facts changed while you were reading">
        <p>Nothing is decided yet. The page shows them as they are now; what you typed is still here.</p>
        <div className="mt-3 overflow-hidden rounded-lg border border-border bg-surface">
          <Table caption="What you saw beside what is so now" fits="narrow">
            <thead>
              <tr>
                <th scope="col">Fact</th>
                <th scope="col">You saw</th>
                <th scope="col">Now</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ key, label, seen, now }) => (
                <tr key={key}>
                  <th scope="row" data-lead="">
                    {label}
                  </th>
                  <td data-label="You saw">{seen ?? <span className="text-quiet">nothing</span>}</td>
                  <td data-label="Now">{now ?? <span className="text-quiet">gone</span>}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </Callout>
    </div>
  );
}
