// When what a sign-on took from somebody goes to others, and how long it can be given back.

const dayMs = 86_400_000;

/** @param days whole days, 0 to 14: the workspace's setting */
export const dueAfter = (now: Date, days: number) => new Date(now.getTime() + days * dayMs);

/** How long a handover can be undone: by then others have made the work theirs. */
export const undoDays = 14;
export const undoSince = (now: Date) => new Date(now.getTime() - undoDays * dayMs);

export const daysWords = (days: number) => (days === 1 ? "in a day" : `in ${days} days`);
