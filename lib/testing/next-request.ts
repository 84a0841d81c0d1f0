// Runs what Next would call for a request, as Next does: with that request's headers and cookies, and redirects and Not Found as answers.
// First of all: what comes after it is made for a server.
import "next/dist/server/node-environment-baseline";

import {
  getAccessFallbackHTTPStatus,
  isHTTPAccessFallbackError,
} from "next/dist/client/components/http-access-fallback/http-access-fallback";
import { getURLFromRedirectError } from "next/dist/client/components/redirect";
import { isRedirectError } from "next/dist/client/components/redirect-error";
import { workAsyncStorage } from "next/dist/server/app-render/work-async-storage.external";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external";
import { createRequestStoreForAPI } from "next/dist/server/async-storage/request-store";
import { createWorkStore } from "next/dist/server/async-storage/work-store";
import { NextRequest } from "next/server";

/** A fault is what Next answers with 500 and no text of it. */
export type Outcome<T> = { value: T } | { ledTo: string } | { status: number } | { fault: unknown };

/** @param page the file that Next finds the work in, as `/projects/[project]/page` or `/api/live/route` */
export async function inRequest<T>(
  request: Request,
  page: string,
  work: (request: NextRequest) => Promise<T>,
): Promise<Outcome<T>> {
  const asked = new NextRequest(request);
  const implicitTags = { tags: [], expirationsByCacheKind: new Map() };
  const unit = createRequestStoreForAPI(asked, asked.nextUrl, implicitTags, undefined, undefined, undefined);
  const store = createWorkStore({
    page,
    buildId: "",
    deploymentId: "",
    previouslyRevalidatedTags: [],
    renderOpts: {
      cacheLifeProfiles: { default: { stale: 0, revalidate: 0, expire: 0 } },
      staticPageGenerationTimeout: 60,
      cacheComponents: false,
      validationLevel: "warning",
      experimental: { authInterrupts: false, useCacheTimeout: 60, durableUseCacheEntries: false },
      waitUntil: undefined,
      onClose: () => {},
      onAfterTaskError: undefined,
    },
  });
  try {
    return { value: await workAsyncStorage.run(store, () => workUnitAsyncStorage.run(unit, () => work(asked))) };
  } catch (thrown) {
    if (isRedirectError(thrown)) return { ledTo: getURLFromRedirectError(thrown) };
    if (isHTTPAccessFallbackError(thrown)) return { status: getAccessFallbackHTTPStatus(thrown) };
    return { fault: thrown };
  }
}
