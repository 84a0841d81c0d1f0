// What a curve could not draw, after the sentence that says what it shows.

export function leftOutWords(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? " One value that is infinite or no number is left out."
    : ` ${count} values that are infinite or no numbers are left out.`;
}
