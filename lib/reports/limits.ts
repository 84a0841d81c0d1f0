// How long what is written in a report, or about its links, may be.

export const reportLimits = { title: { max: 120 }, message: { max: 1_000 } };
export const shareLimits = { recipient: { max: 120 } };
