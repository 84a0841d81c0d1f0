// What people say, for programs: GET reads it newest first, all of it or about one thing, POST writes a comment.
import { writeComment } from "@/lib/collaboration/commands";
import { listDiscussion } from "@/lib/collaboration/queries";
import { ReadDiscussion } from "@/lib/collaboration/schema";
import { restCommand, restQuery } from "@/lib/doors/rest";
import { parse } from "@/lib/kernel/command";

export const GET = restQuery((grant, { url }) =>
  listDiscussion(grant, parse(ReadDiscussion, Object.fromEntries(url.searchParams))),
);
export const POST = restCommand(writeComment);
