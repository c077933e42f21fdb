/**
 * Which names a store knows: files below content/ by plain relative paths. Whatever could lead elsewhere on any system is no
 * path at all, so that nobody further in has to think of it: climbing and hidden names, absolute ones, drives and streams,
 * backslashes, control characters, escapes of an address that some host might resolve once more.
 */

const mostPathLength = 400;
const mostNameBytes = 200;

/** Devices of Windows, whatever stands behind them. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function isName(name: string): boolean {
  if (name === "" || name.startsWith(".") || /[. ]$/.test(name) || device.test(name)) return false;
  if (/[\\:*?"<>|\p{Cc}\p{Cs}]|%(?:00|2e|2f|5c)/iu.test(name)) return false;
  return new TextEncoder().encode(name).length <= mostNameBytes;
}

/** Of a file below content/, `stories/x/index.md`; a folder's name is checked alike. */
export const isStorePath = (path: string): boolean => path.length <= mostPathLength && path.split("/").every(isName);

/** The text of a story, which has its front matter at its top. */
export const isStoryFile = (path: string): boolean => /^stories\/[^/]+\/index\.md$/.test(path);
