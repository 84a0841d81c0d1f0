// Every form there is, found in the code, as somebody would post it by hand.
import type { FormAction } from "@/lib/doors/form";
import { commands } from "../commands";
import { topicOf } from "../names";
import { inRequest } from "../next-request";
import { type Door, headersOf, type Kind, origin } from "./kinds";
import { saidOf, vault } from "./said";

/** Whatever an actions file exports is a form's; architecture.test.ts sees that it is made as one. */
export function formDoors(modules: Record<string, Record<string, unknown>>, sources: Record<string, string>): Door[] {
  return Object.entries(modules).flatMap(([path, module]) =>
    Object.entries(module).flatMap(([name, held]) => {
      if (!isForm(held)) return [];
      const topic = topicOf(path);
      const called = new RegExp(`export const ${name} = formAction\\(\\s*commands\\.(\\w+)`).exec(
        sources[path] ?? "",
      )?.[1];
      const command = commands.find((one) => one.name === `${topic} ${called}`)?.command;
      if (!command) throw new Error(`${path}: ${name} names no command.`);
      const kind = command.capability === "account.enter" ? "form before sign-in" : "form";
      return [formDoor(`${topic} ${name}`, kind, held)];
    }),
  );
}

const isForm = (held: unknown): held is FormAction => typeof held === "function";

function formDoor(name: string, kind: Kind, action: FormAction): Door {
  return {
    name,
    kind,
    isSentTo: true,
    async knock({ key, as = "session", headers: more, content }) {
      const headers = headersOf({ host: "quintet.example.org", origin, ...more });
      if (key !== null && as === "session") headers.set("cookie", `quintet=${key}`);
      if (key !== null && as === "token") headers.set("authorization", `Bearer ${key}`);
      const form = new FormData();
      form.set("smuggled", "1");
      form.set("password", vault);
      if (content) form.set("file", await new Response(content()).blob(), "much.csv");
      const request = new Request(new URL("/projects/ADA", origin), { method: "POST", headers });
      const post = () => action({ project: "ADA", fixed: {} }, { status: "idle" }, form);
      return saidOf(await inRequest(request, "/projects/[project]/page", post));
    },
  };
}
