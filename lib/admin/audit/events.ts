// Every event that there is, as its domain defines it: what lists, shows or filters events of all domains asks here.
import * as account from "@/lib/access/events";
import * as members from "@/lib/access/members.events";
import * as signOn from "@/lib/admin/company-accounts/events";
import * as collaboration from "@/lib/collaboration/events";
import * as data from "@/lib/data/events";
import * as samples from "@/lib/data/samples/events";
import * as deployments from "@/lib/deployments/events";
import * as notices from "@/lib/events/events";
import * as experiments from "@/lib/experiments/events";
import * as holdouts from "@/lib/experiments/holdouts/events";
import type { EventDefinition } from "@/lib/kernel/event";
import * as lifecycle from "@/lib/lifecycle/events";
import * as templates from "@/lib/lifecycle/templates/events";
import * as projects from "@/lib/projects/events";
import * as reports from "@/lib/reports/events";
import * as requirements from "@/lib/requirements/events";
import * as reviews from "@/lib/reviews/events";
import * as value from "@/lib/value/events";
import * as matrix from "@/lib/value/matrix/events";
import * as admin from "../events";

/** By the name under which a command makes it. */
export const definitions: Readonly<Record<string, EventDefinition>> = {
  ...{ ...account, ...members, ...signOn, ...notices, ...projects, ...requirements, ...data, ...samples },
  ...{ ...experiments, ...holdouts, ...deployments, ...value, ...matrix, ...collaboration, ...reviews },
  ...{ ...lifecycle, ...templates, ...reports, ...admin },
};

const byKind = new Map(Object.values(definitions).map((definition) => [definition.kind, definition]));

export const eventKinds: readonly string[] = [...byKind.keys()];

/** Null for what an older version wrote and nobody writes any more. */
export const definitionOf = (kind: string): EventDefinition | null => byKind.get(kind) ?? null;
