// How much of the processor something takes: what else the machine does meanwhile doesn't count.

/** In ms, user and system together. */
export function processorMs(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
