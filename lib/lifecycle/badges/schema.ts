// What may be asked of badges.
import { z } from "zod";
import { gates } from "@/db/enums";
import { line, oneOf, uuid } from "@/lib/kernel/fields";
import { badgeLimits } from "@/lib/lifecycle/limits";

/** `name` says where it is shown, so that whoever finds it later knows what they would break. */
export const MakeBadge = z.strictObject({ gate: oneOf(gates), name: line(badgeLimits.name) });

export const RevokeBadge = z.strictObject({ badgeId: uuid });
