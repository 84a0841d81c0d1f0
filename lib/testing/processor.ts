// How much of the processor something takes: what the machine, and this process beside it, does meanwhile doesn't count.

/** In ms, user and system together. */
export function processorMs(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}
