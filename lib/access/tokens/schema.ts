// What may be asked of personal tokens.
import { z } from "zod";
import { tokenScopes } from "@/db/enums";
import { tokenLimits } from "@/lib/access/limits";
import { line, oneOf, uuid } from "@/lib/kernel/fields";

/** Days until a token expires; "never" has to be chosen explicitly. */
export const tokenLifetimes = ["30", "90", "365", "never"] as const;

export const CreateToken = z.strictObject({
  name: line(tokenLimits.name),
  scope: oneOf(tokenScopes),
  lifetime: oneOf(tokenLifetimes),
});

export const RevokeToken = z.strictObject({ tokenId: uuid });
