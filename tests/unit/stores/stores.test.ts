/** Every store does the same. */
import { afterAll, beforeAll, vi } from "vitest";
import { openCheckout } from "../../../src/checkout/open-checkout.ts";
import { createDiskStore } from "../../../src/stores/disk-store.ts";
import { openGitea } from "../../../src/stores/remote/gitea.ts";
import { openGitHub } from "../../../src/stores/remote/github.ts";
import { openGitLab } from "../../../src/stores/remote/gitlab.ts";
import { createRemoteStore } from "../../../src/stores/remote/remote-store.ts";
import { layCheckout, quiet } from "../checkout/lay-checkout.ts";
import { startDesk } from "../desk-server/start-desk.ts";
import { createFakeGitea, giteaPlace } from "./hosts/fake-gitea.ts";
import { createFakeGitHub, gitHubPlace } from "./hosts/fake-github.ts";
import { createFakeGitLab, gitLabPlace } from "./hosts/fake-gitlab.ts";
import { token } from "./hosts/fake-host.ts";
import { createMemoryStore } from "./memory-store.ts";
import { describeStore, seed } from "./store-cases.ts";

beforeAll(() => {
  for (const [name, value] of Object.entries(quiet)) vi.stubEnv(name, value);
});
afterAll(() => void vi.unstubAllEnvs());

describeStore("in memory", async () => ({ store: createMemoryStore(seed), close: () => undefined }));

describeStore("a checkout", async () => {
  const checkout = layCheckout(seed);
  return { store: openCheckout(checkout.root), close: checkout.remove };
});

describeStore("this machine's disk, from the page", async () => {
  const checkout = layCheckout(seed);
  const desk = await startDesk(openCheckout(checkout.root));
  const close = async () => {
    await desk.close();
    checkout.remove();
  };
  return { store: createDiskStore(desk.fetch, desk.token), close };
});

/** Of a host, where other files lie beside the content. */
const hosted = new Map([
  ["README.md", new TextEncoder().encode("落子")],
  ...Object.entries(seed).map(([path, value]): [string, Uint8Array] => [
    `content/${path}`,
    typeof value === "string" ? new TextEncoder().encode(value) : value,
  ]),
]);

const close = () => undefined;

describeStore("GitHub", async () => ({
  store: createRemoteStore(openGitHub(gitHubPlace, token, createFakeGitHub(hosted).fetch)),
  close,
}));

describeStore("Gitea", async () => ({
  store: createRemoteStore(openGitea(giteaPlace, token, createFakeGitea(hosted).fetch)),
  close,
}));

describeStore("GitLab", async () => ({
  store: createRemoteStore(openGitLab(gitLabPlace, token, createFakeGitLab(hosted).fetch)),
  close,
}));
