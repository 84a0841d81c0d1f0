// The reader's locale and time zone, for numbers and dates; the text of the pages is English.
import { headers } from "next/headers";
import { cache } from "react";
import { database } from "@/db/client";
import { readTimeZone } from "@/lib/access/time-zone.queries";

const fallback = "en-GB";

/** Once per request. */
export const readerLocale = cache(async () => localeOf((await headers()).get("accept-language")));

/** The first locale that the browser asks for and this runtime knows. */
export function localeOf(acceptLanguage: string | null): string {
  for (const preference of (acceptLanguage ?? "").slice(0, 200).split(",")) {
    const tag = preference.split(";")[0]?.trim() ?? "";
    try {
      const [known] = Intl.NumberFormat.supportedLocalesOf(tag);
      if (known) return known;
    } catch {
      // not a language tag at all, such as "*"
    }
  }
  return fallback;
}

/** For pages that need no grant. */
export const readerPlace = cache(async () => ({
  locale: await readerLocale(),
  timeZone: await readTimeZone(database()),
}));
