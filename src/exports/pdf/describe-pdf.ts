/**
 * What a file says of itself: title, authors, what it is about, its days. A browser writes its own name and the hour of the
 * printing there; a few lines put behind the file take their place, as the format allows.
 */
export interface PdfFacts {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly publisher: string;
  /** Moments with their offset. */
  readonly created: string;
  readonly modified: string;
}

/** UTF-16 with its mark, in hex: the one form all readers take. */
function formatText(text: string): string {
  const units = [...`\uFEFF${text}`].join("");
  const hex = Array.from({ length: units.length }, (_, at) => units.charCodeAt(at).toString(16).padStart(4, "0"));
  return `<${hex.join("")}>`;
}

/** `(D:20221230120000Z)` */
const formatDay = (moment: string) =>
  `(D:${new Date(Date.parse(moment))
    .toISOString()
    .replace(/[-:T]|\..*$/g, "")
    .slice(0, 14)}Z)`;

/** Of the last trailer: how many objects there are, which one is the root, and where the table begins. */
function readTrailer(text: string): { size: number; root: string; start: string } | undefined {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const trailer = text.slice(text.lastIndexOf("trailer"));
  const size = Number(/\/Size\s+(\d+)/.exec(trailer)?.[1]);
  const root = /\/Root\s+(\d+ \d+ R)/.exec(trailer)?.[1];
  return start === undefined || root === undefined || !Number.isInteger(size) ? undefined : { size, root, start };
}

/** The file with its facts; as it was when it is built in a way that is not known. */
export function describePdf(bytes: Uint8Array, facts: PdfFacts): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const trailer = readTrailer(text);
  if (trailer === undefined) return bytes;
  const { size, root, start } = trailer;
  const rows = [
    `/Title ${formatText(facts.title)}`,
    `/Author ${formatText(facts.authors.join("、"))}`,
    `/Subject ${formatText(facts.subject)}`,
    `/Creator ${formatText(facts.publisher)}`,
    `/CreationDate ${formatDay(facts.created)}`,
    `/ModDate ${formatDay(facts.modified)}`,
  ];
  const gap = text.endsWith("\n") ? "" : "\n";
  const place = bytes.length + gap.length;
  const object = `${size} 0 obj\n<<${rows.join("\n")}>>\nendobj\n`;
  const table = `xref\n${size} 1\n${String(place).padStart(10, "0")} 00000 n \n`;
  const end = `trailer\n<</Size ${size + 1} /Root ${root} /Info ${size} 0 R /Prev ${start}>>\nstartxref\n${place + object.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(gap + object + table + end, "latin1")]));
}
