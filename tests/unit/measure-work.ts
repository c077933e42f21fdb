/** How long this thread computed for some work that waits for nothing, in seconds: a busy machine makes it take longer, not more of it. */
export function measureWork(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000_000;
}
