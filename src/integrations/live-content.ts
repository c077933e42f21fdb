/**
 * The content in `astro dev`: read when the server starts and again when a file of it was saved, held for the pages, and open
 * pages are loaded anew. Problems are said on the terminal, and the other stories go on; one with errors stays as it last was,
 * with what is wrong on its page. Astro's own content store would hold a second copy of all stories and write it out after every
 * save: of ten thousand that takes seconds.
 */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { mendWriting } from "../disk/mend-writing.ts";
import { openKept } from "../kept/kept-files.ts";
import { readClock } from "../library/clock.ts";
import type { FolderShelf } from "../library/content-files.ts";
import { holdContent } from "../library/find-content.ts";
import { createLastGood } from "../library/last-good.ts";
import { readContent } from "../library/read-content.ts";
import { findMemory } from "../library/reading-memory.ts";
import { formatCount, formatProblems } from "../problems/format-problems.ts";
import type { Problem } from "../problems/problem.ts";
import { speakToEditors } from "../site/voice.ts";

/** Milliseconds. One save can be several events. */
const pause = 20;

const nameProblem = ({ file, line, what }: Problem) => `${file}:${line} ${what}`;

/** Pages name a photograph by its file; here Astro wants a slash behind every address whose maker has no ending. */
const photograph = /^\/photographs\/[^/?]+\.\w+(?=\?|$)/;

export function liveContent(): AstroIntegration {
  let root = "";
  return {
    name: "live-content",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        if (command === "dev") injectScript("page", 'import "/src/client/preview-problems.ts";');
      },
      "astro:config:done": async ({ config }) => {
        root = fileURLToPath(config.root);
        mendWriting(root);
        await speakToEditors();
      },
      "astro:server:setup": ({ server, logger }) => {
        const kept = openKept(root, "readings");
        const shelf: FolderShelf = new Map();
        const fillIn = createLastGood();
        const { hot } = server.environments.client;
        let said: ReadonlySet<string> = new Set();
        let wrong: Readonly<Record<string, string>> = {};
        const read = () => {
          const content = readContent(root, { checksCopy: true, memory: findMemory(), kept, shelf });
          const { stories, broken } = fillIn(content);
          holdContent({ content: { ...content, stories }, now: readClock(), live: true, isOwn: () => true });
          wrong = Object.fromEntries(broken.map(({ slug, problems }) => [slug, formatProblems(problems)]));
          // What was said stays on the terminal above: after a save only what is new is.
          const fresh = content.problems.filter((problem) => !said.has(nameProblem(problem)));
          said = new Set(content.problems.map(nameProblem));
          if (fresh.length > 0) logger.warn(`\n${formatProblems(fresh)}\n${formatCount(fresh)}`);
        };
        read();
        hot.on("preview:ask", () => hot.send("preview:problems", wrong));
        server.middlewares.use((request, _response, next) => {
          request.url = request.url?.replace(photograph, "$&/");
          next();
        });
        let pending: NodeJS.Timeout | undefined;
        server.watcher.on("all", (_event, path) => {
          if (!path.startsWith(`${root}content/`)) return;
          const [, slug = ""] = path.split(`${root}content/stories/`);
          shelf.delete(slug.replace(/\/.*/s, ""));
          clearTimeout(pending);
          pending = setTimeout(() => {
            try {
              read();
              // Astro remembers which addresses there are, until it is told.
              for (const name of ["prerender", "ssr"]) server.environments[name]?.hot.send("astro:content-changed", {});
              hot.send({ type: "full-reload" });
            } catch (error) {
              logger.error(String(error));
            }
          }, pause);
        });
      },
    },
  };
}
