type Value = string | number | readonly string[] | false | null | undefined;

/** An address with what is asked of it: what is empty is left out, and a list stands between commas. A part of the page (`#costs`) stays last. */
export function hrefWith(path: string, asked: Readonly<Record<string, Value>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined || value === null || value === false) continue;
    const text = Array.isArray(value) ? value.join(",") : String(value);
    if (text !== "") query.set(name, text);
  }
  const [page = "", part] = path.split("#");
  return `${page}${query.size > 0 ? `?${query}` : ""}${part ? `#${part}` : ""}`;
}
