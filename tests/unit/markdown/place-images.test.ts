/** What becomes of pictures once their files are known: rows, links to the largest size, and the sizes browsers choose by. */
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { expect, test } from "vitest";
import { pictureSizes } from "../../../src/markdown/picture-sizes.ts";
import { type ImageResolver, placeImages } from "../../../src/markdown/place-images.ts";

const shapes: Readonly<Record<string, readonly [number, number]>> = {
  "flat.jpg": [3000, 1500],
  "land.jpg": [3000, 2000],
  "tall.jpg": [2000, 3000],
  "small.jpg": [600, 400],
};

const resolve: ImageResolver = (name) => {
  if (name === "map.svg") return { kind: "drawing", svg: h("svg", { viewBox: "0 0 300 200" }) };
  const [width, height] = shapes[name] ?? [0, 0];
  if (width === 0) return undefined;
  const largest = width > 720 ? `/p/${name}-1600.webp` : undefined;
  return { kind: "photograph", src: `/p/${name}`, width, height, avif: "/a 1w", webp: "/w 1w", largest };
};

const image = (src: string) => h("img", { src, alt: "江" });
const place = (...children: readonly ReturnType<typeof image>[]) =>
  toHtml(placeImages({ type: "root", children: [h("div", [...children])] }, resolve));
const gallery = (...names: string[]) =>
  h(
    "section.block.gallery.bleed",
    h(
      "div",
      names.map((name) => h("figure", [image(name)])),
    ),
  );
const count = (html: string, part: string) => html.split(part).length - 1;

test("a picture alone leads to its largest size; one that is no larger, in a line or a link, does not", () => {
  expect(place(h("figure.photo", [image("land.jpg")]))).toContain('<a href="/p/land.jpg-1600.webp"><picture>');
  expect(place(h("figure.photo", [image("small.jpg")]))).not.toContain("<a ");
  expect(place(h("p", [image("land.jpg")]))).not.toContain("<a ");
  expect(place(h("figure", [h("a", { href: "../b/" }, image("land.jpg"))]))).not.toContain("1600");
  expect(place(h("figure.photo", [image("map.svg")]))).not.toContain("<a ");
});

test("rows of a gallery carry the shapes of their pictures", () => {
  const html = place(gallery("land.jpg", "tall.jpg", "flat.jpg", "map.svg", "land.jpg", "tall.jpg"));
  expect(count(html, '<div class="pics">')).toBe(2);
  expect([...html.matchAll(/figure class="(\w+)"/g)].map(([, name]) => name)).toEqual(
    "x150 x67 x200 x150 x150 x67".split(" "),
  );
  expect(html).not.toMatch(/class="(?:tall|small)"/);
});

test("a pair is one row, and says so no more", () => {
  const pair = h(
    "div.block.gallery.bleed.pair",
    h("div", [h("figure", image("flat.jpg")), h("figure", image("flat.jpg"))]),
  );
  const html = place(pair);
  expect(html).toContain('<div class="block gallery bleed"><div class="rows"><div class="pics">');
  expect(count(html, '<div class="pics">')).toBe(1);
});

test("a gallery with a picture nobody knows stays as it was", () => {
  expect(place(gallery("land.jpg", "gone.jpg"))).not.toContain("pics");
});

test("every width has the sizes of its place", () => {
  const sizesOf = (classes: string, name: string) =>
    /sizes="([^"]*)"/.exec(place(h(`figure.photo${classes}`, [image(name)])))?.[1];
  expect(sizesOf("", "land.jpg")).toBe(pictureSizes.column());
  expect(sizesOf("", "tall.jpg")).toBe(pictureSizes.tall());
  expect(sizesOf(".bleed", "land.jpg")).toBe(pictureSizes.wide());
  expect(sizesOf(".bleed.full", "land.jpg")).toBe("100vw");
  // Cut to 4:5: one that is flatter is drawn larger than what is seen of it.
  expect(sizesOf(".hang", "tall.jpg")).toBe("(min-width:84rem) 22.5rem,(min-width:48rem) 15rem,95vw");
  expect(sizesOf(".hang", "flat.jpg")).toBe("(min-width:84rem) 28.2rem,(min-width:48rem) 18.8rem,119vw");
  expect(pictureSizes.leadFull(3 / 2)).toBe("(min-width:64rem) 100vw,(min-width:48rem) 100vw,125vw");
  expect(pictureSizes.leadFull(2)).toBe("(min-width:64rem) 113vw,(min-width:48rem) 125vw,125vw");
});
