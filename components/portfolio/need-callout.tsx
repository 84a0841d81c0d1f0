// What a project needs a decision on, with the way to it where the reader may take it.
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import type { Need } from "@/lib/portfolio/rules";
import { needHelp, needState, needWords } from "./need-words";

type Props = { need: Need; action?: { href: string; label: string } };

export function NeedCallout({ need, action }: Props) {
  return (
    <Callout
      tone={needState[need]}
      title={needWords[need]}
      action={
        action && (
          <ButtonLink href={action.href} size="sm">
            {action.label}
          </ButtonLink>
        )
      }
    >
      {needHelp[need]}
    </Callout>
  );
}
