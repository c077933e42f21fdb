/**
 * Sets the pictures of galleries and pairs into rows, now that their sizes are known. A picture's shape is a class in hundredths
 * (`x150`), its rule is made with the page (styles/measure-rules.ts): the policy allows no style on an element. A phone has rows of
 * its own, through those of a screen: an empty `span` begins each.
 */
import type { Element, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import {
  gallerySpace,
  justifyRows,
  type PlacedPicture,
  phoneSpace,
  placePictures,
} from "../blocks/gallery/justify-rows.ts";

/** Width by height of the picture with a name; nothing when nobody knows. */
export type FindRatio = (name: string) => number | undefined;

/** How much of a row a picture takes: of the page's width, or of a phone's. */
export interface RowShare {
  readonly ofRow: number;
  readonly ofPhone: number;
}

const isElement = (node: Element["children"][number]): node is Element => node.type === "element";

const listNames = ({ properties: { className } }: Element) => (Array.isArray(className) ? className : []);

const hasClass = (element: Element, name: string) => listNames(element).includes(name);

/** How the style is told where the captions are: on a page, on a phone. */
const nameCaption = (onPage?: PlacedPicture, onPhone?: PlacedPicture): string[] => [
  ...(onPage?.caption === "beside" ? ["by"] : []),
  ...(onPhone === undefined || onPhone.caption === "under" ? [] : [onPhone.caption === "alone" ? "lone" : "near"]),
];

/** Characters of a figure's caption. */
const countCaption = ({ children }: Element) =>
  children.reduce(
    (sum, child) => (isElement(child) && child.tagName === "figcaption" ? [...toText(child)].length : sum),
    0,
  );

const findImage = ({ children }: Element) => children.find((child) => isElement(child) && child.tagName === "img");

/** Every image in a row, by its element. Changes `tree`; a gallery with a picture nobody knows stays as it is. */
export function layGalleries(tree: Root, findRatio: FindRatio): ReadonlyMap<Element, RowShare> {
  const shares = new Map<Element, RowShare>();
  visit(tree, "element", (gallery) => {
    if (!hasClass(gallery, "gallery")) return;
    const list = gallery.children.find((child) => isElement(child) && child.tagName === "div");
    const figures = list?.type === "element" ? list.children.filter(isElement) : [];
    const images = figures.map(findImage).filter((image) => image?.type === "element");
    const ratios = images.map((image) => findRatio(String(image.properties.src ?? "")) ?? 0);
    if (list?.type !== "element" || images.length < figures.length || ratios.includes(0)) return;
    const counts = hasClass(gallery, "pair") ? [ratios.length] : justifyRows(ratios);
    const lines = justifyRows(ratios, phoneSpace);
    const captions = figures.map(countCaption);
    const onPage = placePictures(ratios, counts, gallerySpace, captions);
    const onPhone = placePictures(ratios, lines, phoneSpace, captions);
    const begins = new Set(lines.map((_, line) => lines.slice(0, line).reduce((all, count) => all + count, 0)));
    begins.delete(0);
    const rows: Element[] = [];
    let at = 0;
    for (const count of counts) {
      for (let place = at; place < at + count; place += 1) {
        const [figure, image, page, phone] = [figures[place], images[place], onPage[place], onPhone[place]];
        const shape = `x${Math.max(1, Math.round((ratios[place] ?? 1) * 100))}`;
        if (figure !== undefined) figure.properties.className = [shape, ...nameCaption(page, phone)];
        if (image !== undefined) shares.set(image, { ofRow: page?.share ?? 1, ofPhone: phone?.share ?? 1 });
      }
      const from = at;
      const parts = figures
        .slice(from, from + count)
        .flatMap((figure, place) => (begins.has(from + place) ? [h("span"), figure] : [figure]));
      rows.push(h("div.pics", parts));
      at += count;
    }
    // Said what it had to say.
    gallery.properties.className = listNames(gallery).filter((name) => name !== "pair");
    list.properties.className = ["rows"];
    list.children = rows;
  });
  return shares;
}
