// Requirements for programs: GET lists them with what the evidence says, POST proposes one.

import { restCommand, restQuery } from "@/lib/doors/rest";
import { proposeRequirement } from "@/lib/requirements/commands";
import { listRequirements } from "@/lib/requirements/queries";

export const GET = restQuery(async (grant) => ({ requirements: await listRequirements(grant) }));
export const POST = restCommand(proposeRequirement);
