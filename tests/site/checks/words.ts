/** Titles and descriptions: what a search result or a tab shows. */
import { type Check, type Page, readAttribute, readText } from "../dist.ts";

function readWords(page: Page): { title: string; description: string } {
  // The head's own: drawings have titles, too.
  const title = page.elements.find(({ tagName }) => tagName === "title");
  const description = page.elements.find(
    ({ tagName, properties }) => tagName === "meta" && properties.name === "description",
  );
  return {
    title: (title && readText(title)) ?? "",
    description: (description && readAttribute(description, "content")) ?? "",
  };
}

export const titles: Check = {
  name: "every page has a title and a description, every listed one its own",
  find({ pages }) {
    const found: string[] = [];
    const known = new Map<string, string>();
    for (const page of pages) {
      for (const [kind, value] of Object.entries(readWords(page))) {
        if (value.trim() === "") found.push(`${page.file} has no ${kind}`);
        // A place of a label that was not filled, or a value that was not there.
        if (/[{}]|undefined|null|NaN|\[object/.test(value)) found.push(`${page.file}: ${kind} is ${value}`);
        // The pages at the root are the default edition's, under the root's address; unlisted ones stand for others.
        if (page.variant === undefined || !page.listed) continue;
        const key = `${page.variant.tag} ${kind} ${value}`;
        const other = known.get(key);
        if (other !== undefined) found.push(`${page.file} and ${other} have one ${kind}: ${value}`);
        known.set(key, page.file);
      }
    }
    return found;
  },
};

export const headings: Check = {
  name: "every page has one h1 with words, and skips no level below it",
  find({ pages }) {
    return pages.flatMap(({ file, elements }) => {
      const all = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
      const found = all.filter((element) => readText(element).trim() === "").map(() => `${file}: an empty heading`);
      const levels = all.map(({ tagName }) => Number(tagName[1]));
      if (levels.filter((level) => level === 1).length !== 1) found.push(`${file}: not one h1`);
      levels.forEach((level, at) => {
        if (at > 0 && level > (levels[at - 1] ?? 0) + 1) found.push(`${file}: h${levels[at - 1]} before h${level}`);
      });
      return found;
    });
  },
};
