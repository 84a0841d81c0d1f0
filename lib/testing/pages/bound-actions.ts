// What a form on a page would do, written into its markup as React writes it: which action, and what the page bound to it.
import type { FormScope } from "@/lib/doors/form";
import { topicOf } from "../names";

const modules = import.meta.glob<Record<string, unknown>>("../../**/{actions,*.actions}.ts", { eager: true });

export type Act = { action: string; scope: FormScope };

type Action = ((...given: unknown[]) => unknown) & { $$FORM_ACTION?: () => object };

const sign = "$ACTION:";

/** As React marks what a server offers to browsers: the mark stays through `bind`, and comes out as a hidden field. */
function mark(action: Action, name: string, given: readonly unknown[]): Action {
  const field = `${sign}${JSON.stringify({ action: name, scope: given[0] ?? {} })}`;
  return Object.defineProperties(action, {
    $$FORM_ACTION: { value: () => ({ name: field, method: "POST", encType: "multipart/form-data", data: null }) },
    bind: {
      value: (self: unknown, ...more: unknown[]) =>
        mark(Function.prototype.bind.call(action, self, ...more), name, [...given, ...more]),
    },
  });
}

/** What a field or button of this name does when it is posted. */
export const actOf = (name: string): Act | null => (name.startsWith(sign) ? JSON.parse(name.slice(sign.length)) : null);

for (const [path, exported] of Object.entries(modules)) {
  for (const [name, action] of Object.entries(exported)) {
    if (typeof action === "function") mark(action as Action, `${topicOf(path)}#${name}`, []);
  }
}
