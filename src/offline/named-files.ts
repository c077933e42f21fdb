/**
 * Files that are named after what they hold. Such an address never means two things, so they are kept for ever, and a page that has
 * the files it names is of one version, whenever it is read.
 */

const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `address` is a path with its query. The words of scripts stand behind a digest in the query. */
export function isNamed(base: string, address: string): boolean {
  if (!address.startsWith(base)) return false;
  return /^(?:assets\/|photographs\/|[\w-]+\/reading\.json\?)/.test(address.slice(base.length));
}

/** Scripts, sheets and words that a page names in its attributes. */
export function listPageFiles(html: string, base: string): string[] {
  const file = `${quote(base)}(?:assets/[\\w.-]+\\.(?:js|css)|[\\w-]+/reading\\.json\\?[\\w-]+)`;
  return [...new Set([...html.matchAll(new RegExp(`="(${file})`, "g"))].map(([, name = ""]) => name))];
}

/**
 * What a script imports. `deep`: what it may come to fetch too, when it is wanted, with sheets and workers; else only what it cannot
 * start without.
 */
export function listScriptFiles(script: string, base: string, deep: boolean): string[] {
  // With the digest that the bundler puts into names: an engine may import what is no file of ours.
  const name = "\\.?/[\\w./-]*[.-][\\w-]{8}\\.(?:js|css)";
  const pattern = deep ? `["'\`](${name})["'\`]` : `(?:\\bfrom|\\bimport)\\s*["'](${name})["']`;
  const found = [...script.matchAll(new RegExp(pattern, "g"))].map(([, file = ""]) =>
    file.startsWith("./") ? `${base}assets/${file.slice(2)}` : file,
  );
  return [...new Set(found)].filter((file) => isNamed(base, file));
}

const toBase64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");

/**
 * Whether an answer is the file that was asked for. A host may send a page in its place; and words are asked for by the digest of
 * one version while the host has the next already.
 */
export async function isWhatItIsNamed(address: string, answer: Response): Promise<boolean> {
  if (answer.status !== 200 || /\btext\/html\b/.test(answer.headers.get("content-type") ?? "")) return false;
  const [, digest] = address.split("?");
  if (digest === undefined) return true;
  const bytes = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
  return toBase64Url(new Uint8Array(bytes)).startsWith(digest);
}
