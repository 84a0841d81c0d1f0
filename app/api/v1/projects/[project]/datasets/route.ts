// Datasets for programs: GET lists them with how each stands, the worst first; POST registers one.

import { registerDataset } from "@/lib/data/commands";
import { listDatasets } from "@/lib/data/queries";
import { DatasetQuery } from "@/lib/data/schema";
import { restCommand, restQuery } from "@/lib/doors/rest";
import { parse } from "@/lib/kernel/command";

export const GET = restQuery((grant, { url }) =>
  listDatasets(grant, parse(DatasetQuery, Object.fromEntries(url.searchParams))),
);
export const POST = restCommand(registerDataset);
