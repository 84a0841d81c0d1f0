"use client";
// Something failed on our side: says of which kind it was. An outage passes, and the page comes back by itself; what else failed would fail again.
import { useRouter } from "next/navigation";
import { startTransition, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "./error-state";

type Props = { retry: () => void; code?: string };

const isReady = async () => (await fetch("/api/health/ready", { cache: "no-store" }).catch(() => null))?.ok === true;

let lastTry = 0;

export function Fault({ retry, code }: Props) {
  const router = useRouter();
  const [isOutage, setOutage] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const comeBack = async () => {
      if (!(await isReady()) || isGone) return;
      startTransition(() => {
        router.refresh();
        retry();
      });
    };
    void isReady().then((ready) => {
      if (isGone) return;
      if (!ready) timer = setInterval(comeBack, 2_000);
      else if (Date.now() - lastTry < 10_000) setOutage(false);
      else {
        // it may have come back since the page failed: that is tried once, and what fails again would always fail
        lastTry = Date.now();
        timer = setTimeout(() => setOutage(false), 3_000);
        void comeBack();
      }
    });
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [router, retry]);
  if (!isOutage) {
    return (
      <ErrorState
        title="This page can't be shown"
        action={<Button onClick={() => location.reload()}>Try again</Button>}
      >
        Something in it failed; nothing that was saved is lost. Tell whoever looks after Quintet
        {code ? <>: the log has it under {code}.</> : "."}
      </ErrorState>
    );
  }
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
