/** Which pictures are taken along with a page: of each photograph one size, the one the page shows, else one that a phone shows sharply. */

/** Pixels across of a picture that nobody has seen yet. */
const wantedWidth = 960;

/** Of one page: a story of more is read on without the last. */
const mostPictures = 60;

/** A photograph in one cut; its sizes and formats differ in the last part of the name: `…/1a2b3c-640.avif`. */
const nameCut = (address: string): string => address.replace(/-\d+\.\w+$/, "");

/** Photographs a page names, in all sizes; once each. */
function listPhotographs(html: string, base: string): string[] {
  const names = html.split(`${base}photographs/`).slice(1);
  return [...new Set(names.flatMap((text) => /^[\w-]+-\d+\.(?:avif|webp)/.exec(text)?.[0] ?? []))].map(
    (name) => `${base}photographs/${name}`,
  );
}

const readWidth = (address: string): number => Number(/-(\d+)\.\w+$/.exec(address)?.[1]);

/** `shown` are addresses that the browser chose. Every browser with a worker reads WebP. */
export function pickPictures(html: string, base: string, shown: ReadonlySet<string> = new Set()): string[] {
  const photographs = listPhotographs(html, base);
  const cuts = [...new Set(photographs.map(nameCut))];
  const picked = cuts.flatMap((cut) => {
    const all = photographs.filter((address) => nameCut(address) === cut);
    const chosen = all.filter((address) => shown.has(address));
    if (chosen.length > 0) return chosen;
    const sizes = all.filter((address) => address.endsWith(".webp")).sort((a, b) => readWidth(a) - readWidth(b));
    return sizes.find((address) => readWidth(address) >= wantedWidth) ?? sizes.at(-1) ?? [];
  });
  return picked.slice(0, mostPictures);
}

/** Of those that are there the one that can stand for another: the same photograph in the same cut, or at least the same. */
export function findStandIn(address: string, there: readonly string[]): string | undefined {
  const cut = nameCut(address);
  const [, photograph] = /\/photographs\/([\da-f]+)-/.exec(address) ?? [];
  if (photograph === undefined) return undefined;
  return (
    there.find((other) => nameCut(other) === cut) ??
    there.find((other) => other.includes(`/photographs/${photograph}-`))
  );
}
