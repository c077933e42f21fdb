/**
 * Work counted, not timed: how often every block of our code and of its packages ran, as V8 counts it. The same on every machine
 * and every time, if node runs without compilers: --no-opt --no-maglev --no-sparkplug. Compiled code is not counted.
 */
import { Session } from "node:inspector/promises";

export async function countWork(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    // What ran before is taken away with the first reading.
    await session.post("Profiler.takePreciseCoverage");
    await work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const ranges = result.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
    return ranges.reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
  }
}
