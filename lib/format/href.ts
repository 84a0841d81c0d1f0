type Value = string | number | readonly string[] | false | null | undefined;

/** An address with query parameters: empty ones are left out, a list is joined by commas, and a fragment (`#costs`) stays last. */
export function hrefWith(path: string, params: Readonly<Record<string, Value>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === null || value === false) continue;
    const text = Array.isArray(value) ? value.join(",") : String(value);
    if (text !== "") query.set(name, text);
  }
  const [page = "", part] = path.split("#");
  return `${page}${query.size > 0 ? `?${query}` : ""}${part ? `#${part}` : ""}`;
}
