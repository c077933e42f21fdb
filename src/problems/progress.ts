/**
 * How far long work has come: one line on a terminal, rewritten in place, with the count, the pace and the time left. Nothing in
 * a pipe, and nothing for work that is done before anybody wonders.
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

/** Slow work is told by the minute: nought a second says nothing. */
function formatRate(perSecond: number, unit: string): string {
  const isSlow = perSecond < 2;
  const count = Math.round(isSlow ? perSecond * 60 : perSecond).toLocaleString("en");
  return isSlow ? speak`每分鐘 ${count} ${speak(unit)}` : speak`每秒 ${count} ${speak(unit)}`;
}

/** `verb` is the stage: what is done; `unit` the word its pieces are counted with; `now` gives milliseconds. */
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
      const perMs = done / (at - start);
      const [count, of] = [done, all].map((number) => number.toLocaleString("en"));
      stream.write(
        speak`\r\u001B[K${speak(work.verb)} ${count}／${of} ${speak(work.unit)}，${formatRate(perMs * 1000, work.unit)}，還要約 ${formatTime((all - done) / perMs)}`,
      );
    },
    end() {
      if (shown) stream.write("\r\u001B[K");
      shown = false;
    },
  };
}
