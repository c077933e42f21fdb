/** Word files for tests: the few parts Word needs, packed. Bodies are WordprocessingML written by hand. */
import { strToU8, zipSync } from "fflate";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A run of text; `marks` are properties such as `<w:b/>`. */
export const run = (text: string, marks = ""): string =>
  `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

export const paragraph = (content: string, style = "", numbering = ""): string =>
  `<w:p><w:pPr>${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}${numbering}</w:pPr>${content}</w:p>`;

/** `list` 1 has bullets, 2 numbers. */
export const item = (text: string, list: 1 | 2, level = 0): string =>
  paragraph(run(text), "", `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

export const note = (id: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

/** The target is relationship `rLink`. */
export const link = (text: string): string =>
  `<w:hyperlink r:id="rLink" xmlns:r="${office}">${run(text)}</w:hyperlink>`;

/** The picture of relationship `rPicture`. */
export const picture = (alt: string): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="1" descr="${alt}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rPicture" xmlns:r="${office}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export interface DocxParts {
  readonly body: string;
  readonly notes?: readonly string[];
  readonly image?: Uint8Array;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

const level = (list: number, at: number) =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${list === 1 ? "bullet" : "decimal"}"/></w:lvl>`;
const numbering = `${head}<w:numbering ${word}>${[1, 2].map((list) => `<w:abstractNum w:abstractNumId="${list}">${level(list, 0)}${level(list, 1)}</w:abstractNum>`).join("")}${[1, 2].map((list) => `<w:num w:numId="${list}"><w:abstractNumId w:val="${list}"/></w:num>`).join("")}</w:numbering>`;
const styles = `${head}<w:styles ${word}>${["Title", "heading 1", "heading 2"].map((name, at) => `<w:style w:type="paragraph" w:styleId="S${at}"><w:name w:val="${name}"/></w:style>`).join("")}</w:styles>`;

const relation = (id: string, type: string, target: string, mode = "") =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`;

export function buildDocx({ body, notes = [], image, more = {} }: DocxParts): Uint8Array {
  const xml = (text: string) => strToU8(text);
  const footnotes = notes
    .map((text, at) => `<w:footnote w:id="${at + 1}">${paragraph(run(text))}</w:footnote>`)
    .join("");
  const parts = {
    "[Content_Types].xml": xml(
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `${head}<Relationships xmlns="${packages}/relationships">${relation("r1", "officeDocument", "word/document.xml")}</Relationships>`,
    ),
    "word/_rels/document.xml.rels": xml(
      `${head}<Relationships xmlns="${packages}/relationships">${relation("rStyles", "styles", "styles.xml")}${relation("rNumbers", "numbering", "numbering.xml")}${relation("rNotes", "footnotes", "footnotes.xml")}${relation("rPicture", "image", "media/image1.png")}${relation("rLink", "hyperlink", "https://example.org/ferry", ' TargetMode="External"')}</Relationships>`,
    ),
    "word/document.xml": xml(`${head}<w:document ${word}><w:body>${body}</w:body></w:document>`),
    "word/styles.xml": xml(styles),
    "word/numbering.xml": xml(numbering),
    "word/footnotes.xml": xml(`${head}<w:footnotes ${word}>${footnotes}</w:footnotes>`),
    ...(image === undefined ? {} : { "word/media/image1.png": image }),
    ...more,
  };
  // The same bytes on every day: stories remember the digest of what they came from.
  return zipSync(parts, { mtime: new Date(2022, 0, 1) });
}
