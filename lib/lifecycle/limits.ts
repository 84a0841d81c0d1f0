// How long what is written at a gate may be.

export const signatureLimits = { note: { max: 500 } };
export const badgeLimits = { name: { max: 60 } };
