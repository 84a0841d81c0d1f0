// Cached Intl formatters, one per locale and options: creating one costs 20 times what using one does, and a page uses hundreds.

// Locales come from browsers, so the store is bounded; emptied when full, it refills within a request.
const limit = 500;
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

export function numberFormatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(numbers, `${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

export function dateFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(dates, `${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

/** "3 days ago"; with "auto" nothing at all is "now". */
export function relativeFormatter(locale: string, numeric: "always" | "auto"): Intl.RelativeTimeFormat {
  return cached(
    relatives,
    `${locale} ${numeric}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric, style: "long" }),
  );
}

function cached<Formatter>(store: Map<string, Formatter>, key: string, make: () => Formatter): Formatter {
  const found = store.get(key);
  if (found) return found;
  if (store.size >= limit) store.clear();
  const created = make();
  store.set(key, created);
  return created;
}
