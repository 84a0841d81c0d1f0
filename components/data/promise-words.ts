// How often a new version is promised, as people say it.
export function promiseOf(refreshHours: number | null): string {
  if (refreshHours === null) return "Collected once";
  if (refreshHours === 1) return "A new version every hour";
  if (refreshHours === 24) return "A new version every day";
  if (refreshHours % 168 === 0) return every(refreshHours / 168, "week");
  if (refreshHours % 24 === 0) return every(refreshHours / 24, "day");
  return every(refreshHours, "hour");
}

const every = (count: number, unit: string) =>
  count === 1 ? `A new version every ${unit}` : `A new version every ${count} ${unit}s`;
