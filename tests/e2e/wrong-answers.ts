/** What a host may lay on the desk, and answer it: names and hands that would run, and what stands in the place of an answer. */
import { json } from "../unit/stores/hosts/fake-host.ts";

export const payload = "<img src=x onerror=alert(1)><script>alert(2)</script>";

/** Names below content/ that lead elsewhere, or would run where somebody took them for markup; `body` is that of a story. */
export const listOddNames = (body: string): Record<string, string> => ({
  "../src/publication/settings.ts": "x",
  "stories/../../x/index.md": body,
  "stories/old-ferry/%2e%2e/x.md": "x",
  "stories/'onclick='alert(3)/index.md": body,
  "stories/old-ferry/&lt;img src=x onerror=alert(4)&gt;.jpg": "x",
  [`stories/${payload}/index.md`]: body,
  [`stories/old-ferry/${"橋".repeat(100)}.jpg`]: "x",
});

/** THE list: what stands in the place of an answer, and what is said of it. */
export const wrongAnswers: Readonly<Record<string, readonly [answer: () => Response | "gone", says: RegExp]>> = {
  "a page": [() => new Response(`<h1>登入</h1>${payload}`, { headers: { "content-type": "text/html" } }), /看不懂/],
  "another place": [() => new Response(null, { status: 302, headers: { location: "/api/v3/user" } }), /沒有回音/],
  "half an answer": [() => new Response('{"login":"hem'), /看不懂/],
  "less than was announced": [
    () => new Response("{}", { headers: { "content-length": "999", connection: "close" } }),
    /沒有回音/,
  ],
  "no text": [() => new Response(Uint8Array.of(0, 255, 254, 1)), /看不懂/],
  "another answer": [() => json([[payload]]), /看不懂/],
  "an error": [() => json({ message: payload }, 500), /看不懂/],
  "a conflict": [() => json({ message: payload }, 409), /看不懂/],
  "too often": [() => json({ message: payload }, 429, { "retry-after": "1e300" }), /要歇一會兒/],
  nothing: [() => "gone", /沒有回音/],
};
