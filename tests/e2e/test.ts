/**
 * The test function of all browser tests. Every test fails on console errors, uncaught errors, violations of the content
 * security policy, dialogs, and requests that leave the origin, unless it says with `expected` what it provokes on purpose.
 */
import { test as base, expect } from "@playwright/test";
import { leaveOutUnknown, saidByFirefox } from "./firefox.ts";

interface Options {
  /** Complaints a test provokes on purpose. */
  expected: readonly RegExp[];
}

interface Fixtures {
  /** What the browser complained about so far. */
  complaints: string[];
}

leaveOutUnknown();

export { expect };

export const test = base.extend<Options & Fixtures>({
  expected: [[], { option: true }],
  complaints: [
    async ({ context, baseURL, expected, browserName }, use) => {
      const complaints: string[] = [];
      const say = (kind: string, text: string) => complaints.push(`${kind}: ${text}`);
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
          console.error(`policy: ${violatedDirective} ${blockedURI}`);
        });
      });
      context.on("console", (message) => {
        if (message.type() === "error") say("console", `${message.text()} ${message.location().url}`);
      });
      context.on("weberror", (error) => say("error", error.error().message));
      context.on("dialog", (dialog) => {
        say("dialog", dialog.message());
        void dialog.dismiss();
      });
      context.on("request", (request) => {
        const url = request.url();
        const own = url.startsWith(`${baseURL}/`) || /^(?:data|blob|about):/.test(url);
        if (!own) say("request", url);
      });
      await use(complaints);
      const harmless = browserName === "firefox" ? [...expected, saidByFirefox] : expected;
      expect(complaints.filter((text) => !harmless.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});
