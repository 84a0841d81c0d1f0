// How long what people type about their accounts may be.

export const passwordLimit = { min: 12, max: 200 };
/** What a person is called. */
export const personLimits = { name: { max: 80 } };
export const setupLimits = { ...personLimits, code: { max: 40 }, workspaceName: { max: 60 } };
export const tokenLimits = { name: { max: 60 } };
