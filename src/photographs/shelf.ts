/**
 * The shelf: renditions that were made before, by name, in `.luozi/photographs`. An unchanged photograph is never encoded
 * twice; the folder may be deleted at any time, then everything is made anew. Astro's image service would do as much, but it
 * knows no refusals and speaks English to editors; the price is that we read the headers of pictures ourselves.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Problem } from "../problems/problem.ts";
import { checkData, encode } from "./encode.ts";
import type { Photograph, Rendition } from "./photograph.ts";

/** A photograph and what is wanted of it. */
export interface PhotographOrder {
  readonly photograph: Photograph;
  readonly renditions: readonly Rendition[];
}

/** Photographs at once: each takes a core and the memory of a decoded original. */
const mostAtOnce = Math.min(2, availableParallelism());

const folder = ".luozi/photographs";

/** By way of another name: two builds may make the same one at once. */
function write(root: string, name: string, bytes: Uint8Array): void {
  mkdirSync(join(root, folder), { recursive: true });
  const file = join(root, folder, name);
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}

const stands = (root: string, name: string) => existsSync(join(root, folder, name));

/** Makes what is missing of an order, unless the photograph is broken. */
async function fill(root: string, { photograph, renditions }: PhotographOrder): Promise<readonly Problem[]> {
  const missing = renditions.filter(({ name }) => !stands(root, name));
  if (missing.length === 0) return [];
  const { value: made = [], problems } = await encode(readFileSync(join(root, photograph.file)), photograph, missing);
  for (const [at, { name }] of missing.entries()) {
    const bytes = made[at];
    if (bytes !== undefined) write(root, name, bytes);
  }
  return problems;
}

/** An empty file remembers that a photograph is sound; its renditions say so too. */
async function checkOne(root: string, { photograph, renditions }: PhotographOrder): Promise<readonly Problem[]> {
  const mark = `${photograph.id}.sound`;
  if (stands(root, mark) || renditions.some(({ name }) => stands(root, name))) return [];
  const problems = await checkData(readFileSync(join(root, photograph.file)), photograph);
  if (problems.length === 0) write(root, mark, new Uint8Array());
  return problems;
}

/** One rendition, made now if it never was. Throws for a photograph that cannot be: the check has named it before. */
export async function takeRendition(
  root: string,
  order: PhotographOrder,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const [broken] = await fill(root, order);
  if (broken !== undefined) throw new Error(`${broken.file}：${broken.what}`);
  return new Uint8Array(readFileSync(join(root, folder, name)));
}

/** Bytes of a rendition; 0 for one that was never made. */
export const weighRendition = (root: string, name: string): number =>
  statSync(join(root, folder, name), { throwIfNoEntry: false })?.size ?? 0;

type OnPhotograph = (done: number, all: number) => void;

/** Makes everything that is missing; a broken photograph does not keep the others from being made. */
export const fillShelf = (
  root: string,
  orders: readonly PhotographOrder[],
  onPhotograph: OnPhotograph,
): Promise<Problem[]> => handle(orders, onPhotograph, (order) => fill(root, order));

/** The broken photographs, without making anything of the others. */
export const checkPhotographs = (
  root: string,
  orders: readonly PhotographOrder[],
  onPhotograph: OnPhotograph,
): Promise<Problem[]> => handle(orders, onPhotograph, (order) => checkOne(root, order));

/** A photograph that is taken out and put back within a month is not made again. */
const mostUnusedMs = 30 * 24 * 60 * 60 * 1000;

/** Throws away what none of the orders asks for and nobody has made for a month; `now` in milliseconds since 1970. */
export function sweepShelf(root: string, orders: readonly PhotographOrder[], now: number): void {
  if (!existsSync(join(root, folder))) return;
  const wanted = new Set(
    orders.flatMap(({ photograph, renditions }) => [`${photograph.id}.sound`, ...renditions.map(({ name }) => name)]),
  );
  for (const name of readdirSync(join(root, folder))) {
    const file = join(root, folder, name);
    if (!wanted.has(name) && now - statSync(file).mtimeMs > mostUnusedMs) rmSync(file, { force: true });
  }
}

async function handle(
  orders: readonly PhotographOrder[],
  onPhotograph: OnPhotograph,
  work: (order: PhotographOrder) => Promise<readonly Problem[]>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const queue = [...orders];
  const lend = async () => {
    for (let order = queue.shift(); order !== undefined; order = queue.shift()) {
      onPhotograph(orders.length - queue.length - 1, orders.length);
      problems.push(...(await work(order)));
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, lend));
  return problems;
}
