/** A chapter of the guide is written by hand but for its places, `{name}`: there the program puts what it knows better. */
const place = /\{([a-z]+(?:-[a-z]+)*)\}/g;

/** A place of no name is left as it stands: it belongs to an example. */
export function fillChapter(text: string, parts: Readonly<Record<string, () => string>>): string {
  return text.replace(place, (found, name: string) =>
    Object.hasOwn(parts, name) ? (parts[name]?.() ?? found) : found,
  );
}
