// Versions of a dataset for programs: POST registers the next one, by the dataset's id or name.
import { registerVersion } from "@/lib/data/versions/commands";
import { restCommand } from "@/lib/doors/rest";

export const POST = restCommand(registerVersion);
