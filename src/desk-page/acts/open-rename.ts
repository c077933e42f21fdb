/** Mending links takes a parser of Markdown, which the page fetches when somebody renames a story. */
import type { App } from "../app.ts";
import type { OpenStory } from "../open-story.ts";

/** As `askRename`. */
export const openRename = (app: App, open: OpenStory, isKnown: boolean): void =>
  void import("./ask-rename.ts").then(({ askRename }) => askRename(app, open, isKnown));
