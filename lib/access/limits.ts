// Length limits for accounts.

export const passwordLimit = { min: 12, max: 200 };
export const personLimits = { name: { max: 80 } };
export const setupLimits = { ...personLimits, code: { max: 40 }, workspaceName: { max: 60 } };
export const tokenLimits = { name: { max: 60 } };
