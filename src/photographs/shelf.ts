/**
 * The shelf: renditions that were made before, by name, in `.luozi/photographs`. An unchanged photograph is never encoded twice;
 * the folder may be deleted at any time, then everything is made anew.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { BrokenPhotograph, encode } from "./encode.ts";
import type { Photograph, Rendition } from "./photograph.ts";

/** A photograph and what is wanted of it. */
export interface Order {
  readonly photograph: Photograph;
  readonly renditions: readonly Rendition[];
}

/** Photographs at once: each takes a core and the memory of a decoded original. */
const hands = Math.min(2, availableParallelism());

const folder = ".luozi/photographs";

/** Makes what is missing of an order. Throws `BrokenPhotograph`. */
async function fill(root: string, { photograph, renditions }: Order): Promise<void> {
  const missing = renditions.filter(({ name }) => !existsSync(join(root, folder, name)));
  if (missing.length === 0) return;
  const made = await encode(readFileSync(join(root, photograph.file)), photograph, missing);
  mkdirSync(join(root, folder), { recursive: true });
  for (const [at, { name }] of missing.entries()) {
    const file = join(root, folder, name);
    // By way of another name: two builds may make the same one at once.
    writeFileSync(`${file}.${process.pid}`, made[at] ?? "");
    renameSync(`${file}.${process.pid}`, file);
  }
}

/** One rendition, made now if it never was. */
export async function takeRendition(root: string, order: Order, name: string): Promise<Uint8Array<ArrayBuffer>> {
  await fill(root, order);
  return new Uint8Array(readFileSync(join(root, folder, name)));
}

/** Makes everything that is missing; a broken photograph does not keep the others from being made. */
export async function fillShelf(
  root: string,
  orders: readonly Order[],
  onPhotograph: (done: number, all: number) => void,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const queue = [...orders];
  const work = async () => {
    for (let order = queue.shift(); order !== undefined; order = queue.shift()) {
      onPhotograph(orders.length - queue.length - 1, orders.length);
      try {
        await fill(root, order);
      } catch (error) {
        if (!(error instanceof BrokenPhotograph)) throw error;
        problems.push(createProblem("broken-photograph", { file: order.photograph.file }));
      }
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
  return problems;
}
