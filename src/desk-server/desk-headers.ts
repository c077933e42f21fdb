/** What every answer of the desk carries: the page's own policy, and that nobody but the desk frames, reads or guesses it. */
import { formatDeskPolicy } from "../desk-page/page-policy.ts";

export const deskHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": `${formatDeskPolicy()}; frame-ancestors 'self'`,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};
