/** Every store does the same. */
import { afterAll, beforeAll, vi } from "vitest";
import { openCheckout } from "../../../src/checkout/open-checkout.ts";
import { createDiskStore } from "../../../src/stores/disk-store.ts";
import { layCheckout, quiet } from "../checkout/lay-checkout.ts";
import { startDesk } from "../desk-server/start-desk.ts";
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
