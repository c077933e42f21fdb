/** A topic that can be taken along: its stories, and what they weigh before they are. */

export interface AlongStory {
  readonly path: string;
  readonly headline: string;
  /** Of the page and its pictures, about; bytes. */
  readonly bytes: number;
}

/** Newest first. */
export type Along = readonly AlongStory[];

/** Of a longer topic the newest are taken. */
export const mostAlong = 60;

/** `320 KB`, `3.4 MB`: as finely as anybody would decide by. */
export function formatSize(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(10, Math.round(bytes / 1e4) * 10)} KB`;
  const size = bytes / 1e6;
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} MB`;
}
