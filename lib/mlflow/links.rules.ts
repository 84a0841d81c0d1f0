// The links that the client prints: it writes them for its own pages, which stand behind a #.

/** "#/experiments/12/runs/0194…" is the page that leads to that run here. @returns null where it is no such link */
export function pathOfHash(hash: string): string | null {
  const [place] = /^#\/experiments\/\d{1,10}(?:\/runs\/[0-9a-f]{32})?(?=\/|\?|$)/i.exec(hash) ?? [];
  return place ? place.slice(1) : null;
}
