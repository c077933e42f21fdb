/** The law of the house as tables; `architecture.test.ts` holds the code to it. */

/** THE table of rooms: a folder of src imports from itself and from the rooms named here, nothing else. */
export const rooms: Readonly<Record<string, string>> = {
  problems: "",
  variants: "problems",
  copy: "variants problems",
  kept: "",
  reading: "site",
  offline: "",
  faces: "variants",
  photographs: "problems",
  recordings: "photographs",
  site: "variants problems",
  // Types of the engine, and what its own blocks are made with; what the engine takes from it: see THE doors below.
  publication: "site blocks variants problems",
  blocks: "variants problems",
  markdown: "blocks photographs variants problems",
  fields: "photographs variants site problems",
  library: "kept manuscripts fields markdown copy photographs recordings variants site problems",
  editions: "kept library fields markdown photographs recordings variants site problems",
  review: "styles library editions fields markdown variants site problems",
  // What a new publication starts with: the shape of publication/.
  template: "site blocks variants problems",
  founding: "template variants site problems",
  guide: "library editions fields markdown blocks variants site problems",
  manuscripts: "fields variants site problems",
  import: "stores manuscripts library fields markdown copy photographs variants site problems",
  moving: "import manuscripts library fields markdown variants site problems",
  cards: "faces editions library fields photographs site variants problems",
  metadata: "cards editions library fields photographs reading variants site",
  feeds: "metadata offline photographs editions library fields markdown variants site",
  search: "kept editions library fields markdown variants site",
  exports: "stores search cards kept editions library fields markdown photographs variants site problems",
  styles: "blocks site variants",
  client: "search reading offline styles variants site",
  // The verbs by which the desk's page reaches content, and what of them runs in a browser.
  stores: "fields variants site problems",
  // What an editor does to a story besides writing it: the commands and the page ask the same.
  acts: "stores library fields markdown variants site problems",
  // What the page's worker runs: nothing below it may know node: or the process.
  "desk-engine":
    "exports import stores search guide review library editions fields copy markdown blocks recordings photographs variants site problems",
  // The desk's page; what writes files is the desk's.
  "desk-page":
    "exports acts stores desk-engine guide library editions fields markdown photographs styles blocks variants site problems",
  components: "client editions library fields markdown metadata faces reading styles variants site search",
  layouts: "components styles client editions library fields markdown metadata faces variants site",
  pages:
    "layouts components client exports offline kept feeds search cards styles editions library fields metadata photographs variants site",
  build: "search feeds editions kept library fields photographs faces metadata variants site problems",
  integrations: "disk build review styles metadata feeds search library kept fields variants site problems",
  terminal: "editions library fields variants site problems",
  disk: "stores terminal moving import manuscripts library fields site problems",
  // The store of this machine: content on the disk, sent and remembered by git.
  checkout: "kept disk stores library fields terminal site problems",
  "desk-server": "stores desk-page review variants site problems",
  desk: "cards feeds acts desk-page desk-server checkout stores build kept search terminal disk exports founding template moving import manuscripts review guide editions library fields copy markdown photographs variants site problems",
};

/** THE doors of the publication: all that the engine may name of it, and the rooms or files that may. */
export const doors: Readonly<Record<string, RegExp>> = {
  "src/publication/publication.ts": /^src\/site\//,
  "src/publication/blocks.ts": /^src\/blocks\/(blocks|chart\/kinds)\.ts$/,
  "src/publication/blocks.css": /^src\/blocks\/blocks\.css$/,
  "src/publication/blocks.vertical.css": /^src\/blocks\/blocks\.vertical\.css$/,
  "src/publication/theme/frame.css": /^src\/styles\/frame\.css$/,
  "src/publication/theme/text.css": /^src\/styles\/text\.css$/,
  "src/publication/theme/drawing.css": /^src\/styles\/list\/drawing\.css$/,
  "src/publication/theme/section.css": /^src\/styles\/(?:section|list)-page\.css$/,
  "src/publication/theme/vertical.css": /^src\/styles\/vertical-text\.css$/,
  "src/publication/Mark.astro": /^src\/(components\/page|layouts)\//,
  "src/publication/NotFoundFigure.astro": /^src\/layouts\/NotFound\.astro$/,
};

/** Modules that reach outside, and the only files that may import them. */
export const gates: Readonly<Record<string, RegExp>> = {
  "node:fs":
    /^src\/(library\/content-files|build\/(made-pages|whole-site|engine-files|page-maker|share|carry-assets|weigh-output|hosting\/(pack-files|complete-site))|kept\/(kept-files|digest-code)|variants\/forms\/data\/build-words|disk\/(output|git-locks|is-alive|remove-later|replace-file|write-files|drop-emptied|create-folder|mend-writing|content-tree|last-check|manuscript-files|old-site|found-files|search-export)|desk\/(preview|press|make-desk-page|examine|doctor-site|announce|find-browser)|faces\/cut-face|cards\/(draw-card|find-font)|photographs\/shelf|search\/(pagefind\/read-engine|volumes\/store))\.ts$|^src\/integrations\//,
  "node:fs/promises": /^src\/desk\/watch\.ts$/,
  pagefind: /^src\/search\/pagefind\/read-engine\.ts$/,
};
