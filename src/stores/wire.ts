/**
 * Files and changes as they travel between the page and the desk of this machine: JSON, bytes in base64. Read strictly, and by the
 * small form of zod: it is all of zod that the page needs.
 */
import * as z from "zod/mini";
import { fromBase64, toBase64 } from "./base64.ts";
import type { Change, StoreFile } from "./store.ts";

const packed = { text: z.optional(z.string()), base64: z.optional(z.base64()) };

export const wireFile = z.strictObject({ path: z.string(), version: z.string(), ...packed });

export const wireChange = z.strictObject({
  path: z.string(),
  ...packed,
  from: z.optional(z.string()),
  remove: z.optional(z.literal(true)),
  base: z.optional(z.string()),
});

type Held = Pick<Change, "text" | "bytes">;

const pack = <Rest extends Held>({ bytes, ...rest }: Rest) =>
  bytes === undefined ? rest : { ...rest, base64: toBase64(bytes) };

/** What is not said is absent, and not there as `undefined`. */
const present = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));

const unpack = ({ base64, ...rest }: { base64?: string | undefined }) =>
  present({ ...rest, ...(base64 === undefined ? {} : { bytes: fromBase64(base64) }) });

export const packFile = (file: StoreFile): z.input<typeof wireFile> => pack(file);
export const packChange = (change: Change): z.input<typeof wireChange> => pack(change);
export const unpackFile = (file: z.output<typeof wireFile>) => unpack(file) as unknown as StoreFile;
export const unpackChange = (change: z.output<typeof wireChange>) => unpack(change) as unknown as Change;
