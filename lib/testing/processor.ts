// How much of the processor something takes: what the machine, and this process beside it, does meanwhile doesn't count.

/** In ms, user and system together. */
export function processorMs(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

/** The same of the whole process, for work that its other threads do: in ms, the median of three times. */
export async function processMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
  }
  return times.toSorted((a, b) => a - b)[1] ?? Number.NaN;
}
