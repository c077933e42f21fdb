/** Addresses of the bytes of files beside a story, made when they are asked for. */
import type { App } from "../app.ts";
import { bytesOf } from "../held-files.ts";

/** THE table of what a browser must be told of a file. */
const types: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
  m4a: "audio/mp4",
  vtt: "text/vtt",
};

export const typeOf = (name: string): string =>
  types[name.replace(/^.*\./, "").toLowerCase()] ?? "application/octet-stream";

export interface FileAddresses {
  /** Of a name beside the story. */
  readonly find: (name: string) => string | undefined;
  readonly close: () => void;
}

export function createAddresses(app: App, folder: string): FileAddresses {
  const made = new Map<string, string>();
  return {
    find(name) {
      const file = app.files.find(`stories/${folder}/${name}`);
      if (file === undefined) return undefined;
      const key = `${name} ${file.version}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const bytes = bytesOf(file) as Uint8Array<ArrayBuffer>;
      const address = URL.createObjectURL(new Blob([bytes], { type: typeOf(name) }));
      made.set(key, address);
      return address;
    },
    close() {
      for (const address of made.values()) URL.revokeObjectURL(address);
    },
  };
}
