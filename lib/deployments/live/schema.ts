// Inputs of the commands that put a release live and roll it back.
import { z } from "zod";
import { reason, version } from "@/lib/kernel/fields";
import { expectedLiveId, releaseNumber } from "../schema";

/** `replaces` is what the person saw that it takes the place of; where something else is live by now, they are asked again. */
export const DeployRelease = z.strictObject({ release: releaseNumber, version, replaces: expectedLiveId });
export const RollBackRelease = z.strictObject({ release: releaseNumber, version, reason });
