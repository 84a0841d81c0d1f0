// A request as Next hands it to a page: what `cookies()` and `headers()` read while it is answered.
import { workAsyncStorage } from "next/dist/server/app-render/work-async-storage.external";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external";
import { HeadersAdapter } from "next/dist/server/web/spec-extension/adapters/headers";
import { RequestCookiesAdapter } from "next/dist/server/web/spec-extension/adapters/request-cookies";
import { RequestCookies } from "next/dist/server/web/spec-extension/cookies";

export type Sent = { cookie?: string; path: string };

type WorkStore = NonNullable<ReturnType<typeof workAsyncStorage.getStore>>;
type UnitStore = NonNullable<ReturnType<typeof workUnitAsyncStorage.getStore>>;

/** Runs `answer` as what answers this request. */
export function during<T>({ cookie, path }: Sent, answer: () => Promise<T>): Promise<T> {
  const sent = new Headers({ host: "localhost:3000", "accept-language": "en-GB", "x-wanted": path });
  if (cookie) sent.set("cookie", cookie);
  // of what Next keeps of a request, the parts that a page can read
  const work: Partial<WorkStore> = { route: path, forceStatic: false, dynamicShouldError: false };
  const unit = {
    type: "request",
    phase: "render",
    headers: HeadersAdapter.seal(sent),
    cookies: RequestCookiesAdapter.seal(new RequestCookies(sent)),
  } as const satisfies Partial<UnitStore>;
  return workAsyncStorage.run(work as WorkStore, () => workUnitAsyncStorage.run(unit as UnitStore, answer));
}
