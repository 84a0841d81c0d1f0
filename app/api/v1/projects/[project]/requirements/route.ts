// Requirements for programs: GET lists them with what the evidence says, POST proposes one.
import { proposeRequirement } from "@/lib/requirements/commands";
import { listRequirements } from "@/lib/requirements/queries";
import { restCommand, restQuery } from "@/lib/rest";

export const GET = restQuery(async (grant) => ({ requirements: await listRequirements(grant) }));
export const POST = restCommand(proposeRequirement);
