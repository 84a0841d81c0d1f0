"use client";
// Makes the address of a badge, and shows it this once, ready for a README.
import { Form } from "@/components/ui/form";
import { ShownOnce } from "@/components/ui/shown-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { GateName } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { hrefWith } from "@/lib/format/href";
import { badgeLimits } from "@/lib/lifecycle/limits";
import { gateWords } from "@/lib/projects/words";

type MadeBadge = { gate: GateName; secret: string };

/** `at` is the address of the badge, without its secret; `page` the gate's page, to which the picture leads. */
type Props = { action: BoundAction<MadeBadge>; at: string; page: string };

export function BadgeForm({ action, at, page }: Props) {
  const markdownOf = (badge: MadeBadge) =>
    `[![${gateWords[badge.gate]}](${hrefWith(at, { token: badge.secret })})](${page})`;
  return (
    <Form
      action={action}
      done={(badge) =>
        badge && (
          <ShownOnce title="Here it is, as Markdown. Copy it now: it is not shown again." text={markdownOf(badge)} />
        )
      }
      limits={badgeLimits}
    >
      <TextField
        name="name"
        label="Where it will be shown"
        help="So that whoever revokes it later knows what goes dark."
        placeholder="README of the model's code"
        required
      />
      <div>
        <SubmitButton variant="secondary">Make a badge</SubmitButton>
      </div>
    </Form>
  );
}
