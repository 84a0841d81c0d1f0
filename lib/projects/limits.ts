// Length limits of a project's fields.

export const projectLimits = {
  name: { max: 80 },
  key: { max: 12 },
  summary: { max: 400 },
  problem: { max: 4_000 },
  todaysProcess: { max: 4_000 },
  affected: { max: 4_000 },
};
