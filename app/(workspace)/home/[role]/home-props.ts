// What every home is given: who looks, and all roles that they hold somewhere.
import type { WaitingItem } from "@/components/home/waiting";
import type { Role } from "@/db/enums";
import type { WorkspaceGrant } from "@/lib/access/grant";

export type HomeProps = { grant: WorkspaceGrant; roles: readonly Role[] };
export type OlderHomeProps = { grant: WorkspaceGrant; tasks: readonly WaitingItem[] };
