/** The port a server is to listen on: `--port`, then PORT, then what the command takes by itself. */
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";

export function readPort(args: readonly string[], fallback: number): Answer<number> {
  const at = args.indexOf("--port");
  const port = Number(at >= 0 ? args[at + 1] : (process.env.PORT ?? String(fallback)));
  if (Number.isInteger(port) && port > 0 && port < 65_536) return { value: port };
  return { refusal: { sentence: speak`--port 後面要接 1 到 65535 之間的數字。`, code: 2 } };
}
