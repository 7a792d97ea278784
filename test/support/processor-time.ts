/** How long something works, on a machine that does other things too. */

/** Milliseconds of processor time that this process takes for `work`, all its threads together. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
