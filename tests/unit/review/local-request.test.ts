import { expect, test } from "vitest";
import { isAllowed } from "../../../src/review/local-request.ts";

const host = "localhost:4321";
const origin = `http://${host}`;

test.each([
  ["a page", "GET", "127.0.0.1", { host }, true],
  ["a page over IPv6", "GET", "::1", { host: "[::1]:4321" }, true],
  ["a page for another machine", "GET", "192.168.1.7", { host }, false],
  ["a page under another name", "GET", "127.0.0.1", { host: "evil.example" }, false],
  ["a page under a name that begins well", "GET", "127.0.0.1", { host: "localhost.evil.example" }, false],
  ["an approval", "POST", "::ffff:127.0.0.1", { host, origin }, true],
  ["an approval by a browser that says so", "POST", "127.0.0.1", { host, origin, site: "same-origin" }, true],
  ["an approval from nowhere", "POST", "127.0.0.1", { host }, false],
  ["an approval from elsewhere", "POST", "127.0.0.1", { host, origin: "https://example.org" }, false],
  ["an approval from another port", "POST", "127.0.0.1", { host, origin: "http://localhost:80" }, false],
  ["an approval across sites", "POST", "127.0.0.1", { host, origin, site: "cross-site" }, false],
  ["an approval over no known connection", "POST", undefined, { host, origin }, false],
])("%s", (_, method, remote, headers, allowed) => {
  expect(isAllowed({ method, remote, origin: undefined, site: undefined, ...headers })).toBe(allowed);
});
