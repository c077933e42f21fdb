/** A process that saves several files at once at the desk of this machine and publishes them, until somebody kills it. */
import { openCheckout } from "../../src/checkout/open-checkout.ts";

const [root = ""] = process.argv.slice(2);

/** Files of one save: all of them say the same round. */
export const saved = ["a", "b", "c", "d"].map((name) => `stories/${name}/index.md`);
export const writeRound = (round: string) => `第${round}次。${"聽久了水聲，就分得出水位。".repeat(2000)}\n`;

/** Sends it as the desk's page does, each change with the version it was made from. */
export async function saveRound(folder: string, round: string) {
  const store = openCheckout(folder);
  const versions = new Map((await store.list()).map(({ path, version }) => [path, version]));
  const text = writeRound(round);
  const changes = saved.map((path) => {
    const base = versions.get(path);
    return base === undefined ? { path, text } : { path, text, base };
  });
  const written = await store.write(changes);
  return { written, published: await store.publish(`改${round}`, saved) };
}

if (import.meta.main) for (let round = 1; ; round += 1) await saveRound(root, `${process.pid}-${round}`);
