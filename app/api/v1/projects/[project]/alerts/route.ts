// Alerts for programs: GET answers a page of them, the newest first, narrowed by status, severity and release.
import { listAlerts } from "@/lib/deployments/alerts/queries";
import { AlertFilter } from "@/lib/deployments/alerts/schema";
import { restQuery } from "@/lib/doors/rest";

export const GET = restQuery((grant, { url }) =>
  listAlerts(grant, AlertFilter.parse(Object.fromEntries(url.searchParams))),
);
