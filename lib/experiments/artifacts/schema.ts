// What may be asked of the files of runs and of logged models.
import { z } from "zod";
import { uuid } from "@/lib/kernel/fields";

const limits = { characters: 1_000, steps: 40, name: 255 };

/** "plots/roc.png": steps that mean themselves on every machine. @returns a sentence where it is something else */
export function pathFault(path: string): string | null {
  if (path.length > limits.characters) return "A path has at most 1,000 characters.";
  const steps = path.split("/");
  if (steps.length > limits.steps) return `A path has at most ${limits.steps} steps.`;
  for (const step of steps) {
    if (step === "" || step === "." || step === "..") return "A path has no empty step, and none that is . or ..";
    if (step.length > limits.name) return `A name has at most ${limits.name} characters.`;
    // clients refuse a whole folder for one #
    if (/[\\#\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(step)) {
      return "A name holds no backslash, no #, no control character and no mark that turns its direction.";
    }
  }
  // Clients read a % with two digits as another sign, unless some % of the address can't be read so: then they leave all as they are,
  // as in the names of images, "loss%step%0%timestamp%1700000000000%….png".
  const signs = path.match(/%[0-9a-f]{0,2}/gi) ?? [];
  if (signs.length > 0 && signs.every((sign) => sign.length === 3)) return "A name holds no % before two digits.";
  return null;
}

const path = z.string("A path, please.").superRefine((input, context) => {
  const fault = pathFault(input);
  if (fault) context.addIssue({ code: "custom", message: fault });
});

/** Whose files. */
const home = z.union([z.strictObject({ runId: uuid }), z.strictObject({ loggedModelId: uuid })]);
export type Home = z.output<typeof home>;

/** Before the first byte: what comes to nothing is then found again. */
export const AnnounceArtifact = z.strictObject({ id: uuid });

/** The bytes lie in the storage by then, under this id. */
export const KeepArtifact = z.strictObject({ home, id: uuid, path, size: z.int().min(0) });

/** A file, or a folder with all that is in it; all there is where the path is empty. */
export const DeleteArtifacts = z.strictObject({ home, path: z.union([z.literal(""), path]) });
