/** The files of a book in one: the kind of file first and plain, so that it is known by its first bytes; the clock of no machine in it. */
import { zipSync } from "fflate";
import { encodeText } from "../exporter.ts";
import type { BookFile } from "./book-file.ts";

const folder = "EPUB";

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${folder}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The first day a zip can tell, on whichever clock. */
const mtime = () => new Date(1980, 0, 1);

/** Pictures are small already. */
const isPacked = (type: string) => type.startsWith("image/");

export function packBook(packageText: string, files: readonly BookFile[]): Uint8Array {
  const rows = [
    ["mimetype", encodeText("application/epub+zip"), 0],
    ["META-INF/container.xml", encodeText(container), 9],
    [`${folder}/package.opf`, encodeText(packageText), 9],
    ...files.map(({ path, type, bytes }) => [`${folder}/${path}`, bytes, isPacked(type) ? 0 : 9] as const),
  ] as const;
  return zipSync(Object.fromEntries(rows.map(([path, bytes, level]) => [path, [bytes, { level, mtime: mtime() }]])));
}
