// Reference histograms for programs: POST records how features were spread when the model was made, all of them or none.
import { sendReferences } from "@/lib/deployments/references/commands";
import { restCommand } from "@/lib/doors/rest";

export const POST = restCommand(sendReferences);
