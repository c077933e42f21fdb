/** THE list of systems that can be moved in, the most telling trees first. */
import { ghost } from "./ghost.ts";
import { hexo } from "./hexo.ts";
import { hugo } from "./hugo.ts";
import { jekyll } from "./jekyll.ts";
import { obsidian } from "./obsidian.ts";
import type { System } from "./old-site.ts";
import { vitepress } from "./vitepress.ts";
import { wordpress } from "./wordpress.ts";

export const systems: readonly System[] = [vitepress, hexo, hugo, jekyll, obsidian, wordpress, ghost];
