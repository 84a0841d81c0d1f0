"use client";
// Something failed on our side: says so, and tries again by itself, because the database may be back in a moment.
import { useRouter } from "next/navigation";
import { startTransition, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "./error-state";

type Props = { retry: () => void };

export function Fault({ retry }: Props) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      const ready = await fetch("/api/health/ready", { cache: "no-store" }).catch(() => null);
      if (!ready?.ok) return;
      startTransition(() => {
        router.refresh();
        retry();
      });
    }, 2_000);
    return () => clearInterval(timer);
  }, [router, retry]);
  return (
    <ErrorState
      title="Quintet can't answer right now"
      action={<Button onClick={() => location.reload()}>Try again</Button>}
    >
      The database may be away for a moment. This page comes back by itself as soon as it can; nothing that was saved is
      lost.
    </ErrorState>
  );
}
