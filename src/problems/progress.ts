/**
 * How far long work has come: one line on a terminal, rewritten in place, with the count and the time left. Nothing in a
 * pipe, and nothing for work that is done before anybody wonders.
 */
import { speak } from "./speak.ts";

export interface Progress {
  readonly update: (done: number, all: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Until the first line, and between two, in ms. */
const patienceMs = 1000;
const pauseMs = 100;

const formatTime = (ms: number) =>
  ms < 60_000 ? speak`${Math.max(1, Math.round(ms / 1000))} 秒` : speak`${Math.round(ms / 60_000)} 分鐘`;

/** `work` is what is done, and the word its pieces are counted with; `now` gives milliseconds. */
export function createProgress(
  work: { readonly verb: string; readonly unit: string },
  stream: { readonly isTTY?: boolean; write(text: string): unknown } = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  let last = start + patienceMs - pauseMs;
  let shown = false;
  return {
    update(done, all) {
      const at = now();
      if (stream.isTTY !== true || done === 0 || at - last < pauseMs) return;
      last = at;
      shown = true;
      const left = ((at - start) / done) * (all - done);
      stream.write(
        speak`\r\u001B[K${speak(work.verb)} ${done}／${all} ${speak(work.unit)}，還要約 ${formatTime(left)}`,
      );
    },
    end() {
      if (shown) stream.write("\r\u001B[K");
      shown = false;
    },
  };
}
