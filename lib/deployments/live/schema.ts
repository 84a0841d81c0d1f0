// What may be asked of going live and coming back.
import { z } from "zod";
import { reason, version } from "@/lib/kernel/fields";
import { releaseNumber, seenId } from "../schema";

/** `replaces` is what the person saw that it takes the place of; where something else is live by now, they are asked again. */
export const DeployRelease = z.strictObject({ release: releaseNumber, version, replaces: seenId });
export const RollBackRelease = z.strictObject({ release: releaseNumber, version, reason });
