/** What a host may answer in the place of what it should: THE list of ways. */
import { pick } from "../../unit/seeded.ts";
import { listPayloads } from "../payloads.ts";
import type { Random } from "../property.ts";

/** Asks the host itself. */
type AskHost = () => Promise<Response>;

const payload = (random: Random): string => pick(random, listPayloads());

/** In the place of a value: nothing a host would say there, so that nothing could be taken for an answer. */
const oddities: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => -1,
  () => 1e308,
  () => ({}),
  () => [],
  () => [[["x"]]],
  () => true,
];
const oddTexts: readonly ((random: Random) => string)[] = [
  payload,
  () => "",
  () => "../../../user",
  () => "..%2F..%2Fuser?",
  () => "橋".repeat(5000),
  () => "\u202E\u0000\n\u2028",
  () => "2026-13-45T99:99:99Z",
  () => "%%%",
];

/** One value of the JSON is other than it was. A file's name is no text less: the made repository has names of every kind. */
function spoilValue(random: Random, value: unknown): unknown {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (one: unknown): void => {
    if (typeof one !== "object" || one === null) return;
    const holder = one as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      walk(holder[key]);
    }
  };
  walk(value);
  if (places.length === 0) return pick(random, oddities)(random);
  const { holder, key } = pick(random, places);
  if (random(5) === 0 && !Array.isArray(holder)) delete holder[key];
  else holder[key] = pick(random, key === "path" ? oddities : [...oddities, ...oddTexts])(random);
  return value;
}

const statuses = [
  ...[201, 202, 204, 300, 302, 304, 400, 401, 403, 404, 405, 409, 410, 413, 415, 418, 422, 423, 429, 451],
  ...[500, 501, 502, 503, 504, 520, 599],
];
const bodiless = new Set([204, 304]);

const moments = ["60", "-1", "0", "1e300", "999999999999", "x", "", "Wed, 21 Oct 2099 07:28:00 GMT"];
const waitHeaders = ["retry-after", "x-ratelimit-reset", "ratelimit-reset"];

const refusals = ["STALE_DATA", "FORBIDDEN", "RATE_LIMITED", "NOT_FOUND", "UNPROCESSABLE", undefined];

const ok = { headers: { "content-type": "application/json" } };

/** A body that comes as far as `text` and breaks. */
const breakOff = (text: string, error: Error) =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
      pull: (controller) => controller.error(error),
    }),
    ok,
  );

const cutOff = new TypeError("terminated");
const tooSlow = () => new DOMException("The operation timed out.", "TimeoutError");

const ways: Readonly<Record<string, (random: Random, ask: AskHost) => Response | Promise<Response>>> = {
  "a page": (random) =>
    new Response(`<!doctype html><title>登入</title>${payload(random)}`, {
      status: pick(random, [200, 200, 201, 403, 422, 502]),
      headers: { "content-type": "text/html" },
    }),
  "a status": (random) => {
    const status = pick(random, statuses);
    if (bodiless.has(status)) return new Response(null, { status });
    const message = pick(random, [payload(random), "sha does not match", "You are not allowed", undefined, 7, ["x"]]);
    return Response.json({ message, documentation_url: payload(random) }, { status });
  },
  "asked too often": (random) =>
    Response.json(
      { message: payload(random) },
      {
        status: pick(random, [403, 429]),
        headers: { "x-ratelimit-remaining": "0", [pick(random, waitHeaders)]: pick(random, moments) },
      },
    ),
  "a refusal in a good answer": (random) =>
    Response.json({
      data: pick(random, [null, undefined, { createCommitOnBranch: null }, { repository: null }]),
      errors: [{ type: pick(random, refusals), message: payload(random) }],
    }),
  "no text at all": (random) =>
    new Response(
      Uint8Array.from({ length: random(3000) }, () => random(256)),
      ok,
    ),
  "other JSON": (random) =>
    new Response(
      pick(random, ["null", "7", '"x"', "[]", "{}", "[".repeat(20_000), '{"__proto__":{"sha":"x"}}', "", "\uFEFF{}"]),
      ok,
    ),
  "one value is other": async (random, ask) => {
    const answer = await ask();
    return Response.json(spoilValue(random, await answer.json()), { status: answer.status });
  },
  "cut short": async (random, ask) => {
    const text = await (await ask()).text();
    return new Response(text.slice(0, random(text.length)), ok);
  },
  "twice over": async (_random, ask) => {
    const text = await (await ask()).text();
    return new Response(text + text, ok);
  },
  "broken off": async (random, ask) => {
    const text = await (await ask()).text();
    return breakOff(text.slice(0, random(text.length)), pick(random, [cutOff, tooSlow()]));
  },
  "answered too late": async (_random, ask) => {
    await ask();
    throw tooSlow();
  },
  gone: () => Promise.reject(new TypeError("Failed to fetch")),
};

/** Some of the ways act, and only the answer is wrong; by others the host is never asked. */
export const spoilAnswer = async (random: Random, ask: AskHost): Promise<Response> =>
  ways[pick(random, Object.keys(ways))]?.(random, ask) ?? ask();
