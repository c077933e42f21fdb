/** What the desk says of a disk that refuses: each thing once, wherever the sentence stands. */
import { expect, test, vi } from "vitest";
import { openCheckout } from "../../../src/checkout/open-checkout.ts";
import { deskWords } from "../../../src/desk-page/words.ts";
import { refuseDisk } from "../desk/project.ts";
import { layCheckout, quiet } from "./lay-checkout.ts";

test.each(["ENOSPC", "EACCES"])("%s is told without the words the page puts before it", async (code) => {
  for (const [name, value] of Object.entries(quiet)) vi.stubEnv(name, value);
  const checkout = layCheckout({});
  try {
    const write = () => openCheckout(checkout.root).write([{ path: "stories/x/index.md", text: "一" }]);
    const failure = await refuseDisk("writeFileSync", code, () => write().catch((error: unknown) => error));
    expect(failure).toMatchObject({ kind: "disk", message: expect.stringContaining("沒有動") });
    const [before = ""] = deskWords.notSaved.split("：", 1);
    expect(String(failure)).not.toContain(before);
  } finally {
    checkout.remove();
    vi.unstubAllEnvs();
  }
});
