// Incidents for programs: GET lists the open ones, newest first; ?status=any for all, ?severity= and ?assignee= narrow them.

import { listIncidents } from "@/lib/data/incidents/queries";
import { IncidentQuery } from "@/lib/data/incidents/schema";
import { restQuery } from "@/lib/doors/rest";
import { parse } from "@/lib/kernel/command";

export const GET = restQuery((grant, { url }) =>
  listIncidents(grant, { ...parse(IncidentQuery, Object.fromEntries(url.searchParams)), size: 100 }),
);
