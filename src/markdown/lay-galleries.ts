/**
 * Sets the pictures of galleries and pairs into rows, now that their sizes are known. A picture's shape is a class in hundredths
 * (`x150`), its rule is made with the page (styles/measure-rules.ts): the policy allows no style on an element. A phone has rows of
 * its own, through those of a screen: an empty `span` begins each.
 */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { justifyRows, listShares, phoneSpace } from "../blocks/gallery/justify-rows.ts";

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
    const ofPhone = listShares(ratios, lines, phoneSpace);
    const begins = new Set(lines.map((_, line) => lines.slice(0, line).reduce((all, count) => all + count, 0)));
    begins.delete(0);
    const rows: Element[] = [];
    let at = 0;
    for (const count of counts) {
      const row = ratios.slice(at, at + count);
      const whole = row.reduce((all, ratio) => all + ratio, 0);
      for (const [place, ratio] of row.entries()) {
        const [figure, image] = [figures[at + place], images[at + place]];
        if (figure !== undefined) figure.properties.className = [`x${Math.max(1, Math.round(ratio * 100))}`];
        if (image !== undefined) shares.set(image, { ofRow: ratio / whole, ofPhone: ofPhone[at + place] ?? 1 });
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
