/** THE lists of the guide's pictures: one of every example, and the desk's screens. They are taken from a real build and a real desk (`npm run guide:pictures`). */
import { createHash } from "node:crypto";
import type { Example } from "../blocks/block.ts";
import { blocks } from "../blocks/blocks.ts";
import type { Script } from "../variants/table.ts";
import { marks } from "./marks.ts";

export interface Picture {
  /** Name of its file in content/guide/pictures/. */
  readonly name: string;
  readonly kind: "block" | "mark";
  readonly example: Example;
}

/** The first has no number. */
export const namePicture = (name: string, at: number) =>
  `${name.replace(/^:/, "mark-")}${at === 0 ? "" : `-${at + 1}`}.png`;

export const pictures: readonly Picture[] = [
  ...blocks.flatMap(({ name, examples }) =>
    examples.map((example, at) => ({ name: namePicture(name, at), kind: "block" as const, example })),
  ),
  ...marks.map(({ name, markdown }) => ({ name: namePicture(name, 0), kind: "mark" as const, example: { markdown } })),
];

/** THE list of the desk's screens the first chapter shows, each taken in both scripts. */
export const deskScreens = [
  "home",
  "write",
  "fields",
  "three",
  "picture",
  "blocks",
  "chart",
  "publish",
  "correct",
  "history",
] as const;

export const nameDeskPicture = (screen: (typeof deskScreens)[number], script: Script) =>
  `desk-${screen}-${script.toLowerCase()}.png`;

export const listDeskPictures = (): string[] =>
  deskScreens.flatMap((screen) => (["Hans", "Hant"] as const).map((script) => nameDeskPicture(screen, script)));

/** What a picture was taken of: it is old when this is another. */
export const digestExample = ({ markdown, files = {} }: Example) =>
  createHash("sha256")
    .update(JSON.stringify([markdown, files]))
    .digest("hex")
    .slice(0, 12);
