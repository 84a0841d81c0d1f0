// What needs the reader now: each a sentence and the way there. Nothing waiting is said too.
import { ArrowRight, CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

export type WaitingItem = { key: string; href: string; title: ReactNode; note: string; badge?: ReactNode };

export function Waiting({ items }: { items: readonly WaitingItem[] }) {
  return (
    <Card title="What needs you" flush>
      {items.length === 0 ? (
        <p className="flex items-center gap-2 border-border border-t px-4 py-4 text-quiet sm:px-5">
          <CircleCheck className="size-4 text-met" />
          Nothing waits for you right now.
        </p>
      ) : (
        <ul className="divide-y divide-border border-border border-t">
          {items.map((item) => (
            <li key={item.key}>
              <Link href={item.href} className="flex items-center gap-3 px-4 py-3 hover:bg-muted sm:px-5">
                <span className="min-w-0 flex-1">
                  <span className="block font-medium text-ink">{item.title}</span>
                  <span className="line-clamp-2 block text-quiet">{item.note}</span>
                </span>
                {item.badge}
                <ArrowRight aria-hidden="true" className="size-4 shrink-0 text-quiet" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
