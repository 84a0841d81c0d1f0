// Why a run is compared with no other, said before what it would be worth; and where the team names its hold-out.
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import type { UnrankedReason } from "@/lib/experiments/holdouts/rules";
import { unrankedHelp, unrankedWords } from "@/lib/experiments/words";

type Props = {
  reason: UnrankedReason;
  /** Without for who may not name it. */
  namingHref?: string;
};

export function UnrankedWorth({ reason, namingHref }: Props) {
  return (
    <Callout
      tone={reason === "trained-on" ? "unmet" : "missing"}
      title={unrankedWords[reason]}
      action={
        reason === "no-holdout" &&
        namingHref && (
          <ButtonLink href={namingHref} size="sm">
            Name its hold-out
          </ButtonLink>
        )
      }
    >
      {unrankedHelp[reason]}
    </Callout>
  );
}
