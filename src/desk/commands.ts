/**
 * THE list of desk commands, in the order of the help text. Each is loaded when it is asked for: a list of stories must not
 * wait for the Markdown pipeline of the check.
 */
import type { Command } from "../terminal/command.ts";

export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  open: async () => (await import("./open.ts")).open,
  new: async () => (await import("./new.ts")).newStory,
  import: async () => (await import("./import.ts")).importCommand,
  "move-in": async () => (await import("./move-in.ts")).moveIn,
  list: async () => (await import("./list.ts")).list,
  check: async () => (await import("./check.ts")).check,
  watch: async () => (await import("./watch.ts")).watch,
  review: async () => (await import("./review.ts")).review,
  convert: async () => (await import("./convert.ts")).convert,
  publish: async () => (await import("./publish.ts")).publish,
  retract: async () => (await import("./retract.ts")).retract,
  rename: async () => (await import("./rename.ts")).rename,
  found: async () => (await import("./found.ts")).found,
  guide: async () => (await import("./guide.ts")).guide,
  export: async () => (await import("./export.ts")).exportCommand,
  "export-search": async () => (await import("./export-search.ts")).exportSearch,
  doctor: async () => (await import("./doctor.ts")).doctor,
  build: async () => (await import("./build.ts")).build,
  announce: async () => (await import("./announce.ts")).announce,
  preview: async () => (await import("./preview.ts")).preview,
};
