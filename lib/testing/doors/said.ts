// What a door said, as one word of the table, and what is wrong with the way in which it was said.
import { outageOf } from "@/lib/doors/readiness";
import type { Outcome } from "../next-request";

/** Never to be read by anybody outside. */
export const vault = "the text of the vault";

export type Said = { status?: number; headers: Headers; text: string; ledTo?: string; state?: State; fault?: unknown };
type State = { status: string; code?: string; message?: string; fields?: Record<string, string> };

/** Of a stream that stays open the first piece is enough. */
export async function saidOf(outcome: Outcome<unknown>): Promise<Said> {
  const none = { headers: new Headers(), text: "" };
  if ("fault" in outcome) return { ...none, fault: outcome.fault };
  if ("ledTo" in outcome) return { ...none, ledTo: outcome.ledTo };
  if ("status" in outcome) return { ...none, status: outcome.status };
  const { value } = outcome;
  if (!(value instanceof Response)) return { ...none, state: value as State, text: JSON.stringify(value) };
  const isEndless = value.headers.get("content-type") === "text/event-stream";
  const text = isEndless ? await firstOf(value) : await value.text().catch((fault) => `The stream broke: ${fault}`);
  return { status: value.status, headers: value.headers, text };
}

async function firstOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

/** The one word; `isIn` says which statuses mean that the door let somebody in. */
export function wordOf(said: Said, isIn: readonly number[]): string {
  const { status, state, ledTo } = said;
  if ("fault" in said) return outageOf(said.fault) ? "away" : "fault";
  if (ledTo !== undefined) return ledTo.startsWith("/sign-in") ? "sign in" : "lets in";
  if (state) return wordOfState(state);
  return status !== undefined && isIn.includes(status) ? "lets in" : String(status);
}

/** Whoever gets past the door is told of the field that does not belong there. */
function wordOfState({ status, code, fields = {} }: State): string {
  if (fields.smuggled === "This field is not known here.") return "lets in";
  if (/larger than/.test(fields.file ?? "")) return "too large";
  return code ?? status;
}

/** How each door for programs says no: the code and the sentence. */
const errorIn: Record<string, (body: Record<string, unknown>) => unknown[]> = {
  rest: ({ error }) =>
    typeof error === "object" && error !== null ? [Reflect.get(error, "code"), Reflect.get(error, "message")] : [],
  protocol: ({ error_code, message }) => [error_code, message],
};

/** @param form in which the door says no; null where people read it */
export function wrongIn({ status = 0, headers, text, fault, state }: Said, form: "rest" | "protocol" | null): string[] {
  const faults: string[] = [];
  const say = (isWrong: boolean, sentence: string) => isWrong && faults.push(sentence);
  say(text.includes(vault), "it tells the text of a fault");
  say(fault !== undefined && text !== "", "it says something beside its fault");
  say(
    [...headers.keys()].some((name) => name.startsWith("access-control-")),
    "it lets pages of other sites read it",
  );
  const isWaiting = status === 429 || status === 503;
  say(isWaiting !== /^[1-9]\d*$/.test(headers.get("retry-after") ?? ""), "Retry-After does not fit");
  say((status === 401 && form !== null) !== headers.has("www-authenticate"), "WWW-Authenticate does not fit");
  say(status === 413 && headers.get("connection") !== "close", "what still comes is taken for the next request");
  say(state?.status === "refused" && !/^[A-Z].*[.?]$/.test(state.message ?? ""), "it does not say why in a sentence");
  if (status < 400) return faults;
  // what Next makes of a page that was not found has no headers here
  say(
    [...headers.keys()].length > 0 && !/no-store/.test(headers.get("cache-control") ?? ""),
    "it may be kept on the way",
  );
  if (form === null) return faults;
  say(headers.get("content-type") !== "application/json", "it is not JSON");
  const body: unknown = JSON.parse(text);
  const said = typeof body === "object" && body !== null ? (errorIn[form]?.({ ...body }) ?? []) : [];
  say(
    said.length !== 2 || !said.every((one) => typeof one === "string" && one !== ""),
    `the error has another shape: ${text}`,
  );
  return faults;
}
