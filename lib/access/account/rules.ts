// Describes a browser by its user agent, in words that its owner recognises.

const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bVersion\/[\d.]+ .{0,60}Safari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "a Mac"],
  [/\bCrOS\b/, "a Chromebook"],
  [/\bLinux\b/, "Linux"],
];

/** "Firefox on Windows"; the order of the tables matters, because browsers also name those that they imitate. */
export function deviceOf(userAgent: string | null): string {
  const browser = browsers.find(([mark]) => mark.test(userAgent ?? ""))?.[1] ?? "A browser";
  const system = systems.find(([mark]) => mark.test(userAgent ?? ""))?.[1];
  return system ? `${browser} on ${system}` : browser;
}
