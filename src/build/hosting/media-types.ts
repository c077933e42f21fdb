/** THE table of what the files of a site are: their type, by the ending of their names, and whether they are worth packing. */
export interface MediaType {
  readonly ending: string;
  readonly type: string;
  /** Text, or as good as text. What is left is packed already, or read in parts: those of the search. */
  readonly text: boolean;
}

const text = (ending: string, type: string): MediaType => ({ ending, type, text: true });
const packed = (ending: string, type: string): MediaType => ({ ending, type, text: false });

export const mediaTypes: readonly MediaType[] = [
  text("html", "text/html"),
  text("css", "text/css"),
  text("js", "text/javascript"),
  text("json", "application/json"),
  text("xml", "application/xml"),
  text("svg", "image/svg+xml"),
  text("txt", "text/plain"),
  text("md", "text/markdown"),
  text("vtt", "text/vtt"),
  text("webmanifest", "application/manifest+json"),
  packed("wasm", "application/wasm"),
  packed("woff2", "font/woff2"),
  packed("png", "image/png"),
  packed("jpg", "image/jpeg"),
  packed("webp", "image/webp"),
  packed("avif", "image/avif"),
  packed("mp4", "video/mp4"),
  packed("webm", "video/webm"),
  packed("mp3", "audio/mpeg"),
  packed("m4a", "audio/mp4"),
  packed("ogg", "audio/ogg"),
];

/** Types whose letters have to be named; of JSON, XML and pictures they are known. */
export const hasLetters = ({ type }: MediaType): boolean => type.startsWith("text/");
