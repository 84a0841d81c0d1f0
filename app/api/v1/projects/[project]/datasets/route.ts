// Datasets for programs: GET lists them with how each stands, the worst first; POST registers one.
import { parse } from "@/lib/command";
import { registerDataset } from "@/lib/data/commands";
import { listDatasets } from "@/lib/data/queries";
import { DatasetQuery } from "@/lib/data/schema";
import { restCommand, restQuery } from "@/lib/rest";

export const GET = restQuery((grant, { url }) =>
  listDatasets(grant, parse(DatasetQuery, Object.fromEntries(url.searchParams))),
);
export const POST = restCommand(registerDataset);
