// How long what admins type may be.

export const settingsLimits = { name: { max: 60 }, timeZone: { max: 60 } };
/** Between the loss of somebody's last role and the handover of their work. */
export const handoverDays = { min: 0, max: 14 };
export const mappingLimits = { group: { max: 200 } };
/** At once: of roles that are set, and of letters that are sent. */
export const mostPeople = 1_000;
