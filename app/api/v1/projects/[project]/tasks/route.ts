// Tasks for programs: GET lists them as the page does, by what is due first, POST adds one.
import { addTask } from "@/lib/collaboration/tasks/commands";
import { listTasks } from "@/lib/collaboration/tasks/queries";
import { ReadTasks } from "@/lib/collaboration/tasks/schema";
import { restCommand, restQuery } from "@/lib/doors/rest";
import { parse } from "@/lib/kernel/command";

export const GET = restQuery((grant, { url }) =>
  listTasks(grant, parse(ReadTasks, Object.fromEntries(url.searchParams))),
);
export const POST = restCommand(addTask);
