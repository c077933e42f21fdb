/**
 * What the build is measured beside: Eleventy with opencc-js writing the same pages with a bare template, and stock Pagefind's
 * index of them. Installed by npm into a temporary folder, versions pinned; nothing of it comes into the project.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { variants } from "../../../src/site/served-variants.ts";
import { standards, type Variant } from "../../../src/variants/table.ts";
import { written } from "../made-prose.ts";
import { type Run, runMeasured } from "./run-measured.ts";

const eleventy = "3.1.8";

interface Peers {
  /** Writes all pages anew. */
  readonly writePages: () => Promise<Run>;
  /** Indexes the pages that stand there. */
  readonly indexPages: () => Promise<Run>;
  /** Where both write. */
  readonly site: string;
  readonly remove: () => void;
}

/** One Markdown file becomes a page for each edition; bodies are not templates. */
const settings = `export default function (config) {
  config.setInputDirectory("stories");
  config.setOutputDirectory("site");
  config.setIncludesDirectory("../layouts");
  return { markdownTemplateEngine: false };
}
`;

/** What opencc-js calls a variant. */
function nameForOpencc(row: Variant): string {
  return row.script === "Hans" ? "cn" : row.dictionaries.toLowerCase();
}

const editions = Object.fromEntries(variants.map((row) => [row.segment, { lang: row.tag, to: nameForOpencc(row) }]));

const storyData = `export default {
  layout: "story.11ty.js",
  editions: ${JSON.stringify(Object.keys(editions))},
  pagination: { data: "editions", size: 1, alias: "edition" },
  permalink: (data) => \`/\${data.edition}/stories/\${data.page.filePathStem.split("/")[1]}/index.html\`,
};
`;

/** Headline, standfirst, paragraphs; converted a page at once, as its readme shows. */
const layout = `import { Converter } from "opencc-js";
const editions = ${JSON.stringify(editions)};
const from = ${JSON.stringify(nameForOpencc(standards[written]))};
const converters = Object.fromEntries(
  Object.entries(editions).map(([name, { to }]) => [name, to === from ? (text) => text : Converter({ from, to })]),
);
export const render = ({ edition, headline, standfirst, content }) =>
  \`<!doctype html><html lang="\${editions[edition].lang}"><head><meta charset="utf-8"><title>\${converters[edition](headline)}</title></head>\` +
  converters[edition](\`<body><main><h1>\${headline}</h1><p>\${standfirst}</p>\${content}</main></body></html>\`);
`;

/** The packages of the peers, with the versions of ours where we have them too. */
function listPackages(project: string): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const ours = ["opencc-js", "pagefind"].map((name) => [name, dependencies[name] ?? "*"] as const);
  return { "@11ty/eleventy": eleventy, ...Object.fromEntries(ours) };
}

/** Lays the stories of `project` out for the peers; throws when npm cannot install them. */
export function layPeers(project: string): Peers {
  const folder = mkdtempSync(join(tmpdir(), "luozi-peers-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write("package.json", JSON.stringify({ private: true, type: "module", dependencies: listPackages(project) }));
  write("eleventy.config.js", settings);
  write("layouts/story.11ty.js", layout);
  cpSync(join(project, "content/stories"), join(folder, "stories"), { recursive: true });
  write("stories/stories.11tydata.js", storyData);
  const { status, stderr } = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel", "error"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`npm：${stderr}`);
  const site = join(folder, "site");
  const run = (...args: string[]) => runMeasured({ folder, args });
  return {
    site,
    writePages: () => {
      rmSync(site, { recursive: true, force: true });
      return run("node_modules/@11ty/eleventy/cmd.cjs", "--quiet");
    },
    indexPages: () => {
      rmSync(join(site, "pagefind"), { recursive: true, force: true });
      return run("node_modules/pagefind/lib/runner/bin.cjs", "--site", "site");
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
