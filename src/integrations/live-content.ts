/**
 * In `astro dev`, a saved file of the content is read at once. A loader that watches by itself waits half a second before
 * Astro passes on what it found; asked to refresh, Astro does not wait. Of six stories a new headline is seen after 0.4 s, where a
 * watching loader takes 0.9 s: with a thousand the limit of a second would be lost.
 */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { speak } from "../problems/speak.ts";

/** Milliseconds. One save can be several events. */
const pause = 20;

/** After a save Astro looks at its own configuration first, and turns away who asks meanwhile: so often it is asked again. */
const maxTries = 400;

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

export function liveContent(): AstroIntegration {
  let folder = "";
  return {
    name: "live-content",
    hooks: {
      "astro:config:done": ({ config }) => {
        folder = fileURLToPath(new URL("content/", config.root));
      },
      "astro:server:setup": ({ server, refreshContent, logger }) => {
        const refresh = async () => {
          let heard = false;
          // The loaders say that they were asked.
          const context = { hear: () => (heard = true) };
          for (let tries = 0; !heard && tries < maxTries; tries += 1) {
            await refreshContent?.({ context });
            if (!heard) await wait(pause);
          }
          if (!heard) logger.warn(speak`改過的內容沒有讀進來；停下 npm run dev，再開一次。`);
        };
        let pending: NodeJS.Timeout | undefined;
        server.watcher.on("all", (_event, path) => {
          if (!path.startsWith(folder)) return;
          clearTimeout(pending);
          pending = setTimeout(() => {
            refresh().catch((error: unknown) => logger.error(String(error)));
          }, pause);
        });
      },
    },
  };
}
