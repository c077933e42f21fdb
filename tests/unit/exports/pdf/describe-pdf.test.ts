import { getMeta } from "unpdf";
import { expect, test } from "vitest";
import { describePdf } from "../../../../src/exports/pdf/describe-pdf.ts";

/** A file of one empty sheet, as a browser writes it: a table of places at its end. */
function makePdf(): Uint8Array {
  const objects = [
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>>",
    "<</Creator (Browser) /CreationDate (D:20991231235959+00'00')>>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${places.join("")}trailer\n<</Size 5 /Root 1 0 R /Info 4 0 R>>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}

const facts = {
  title: "守橋的人，𠮷夜",
  authors: ["林秋生", "何敏"],
  subject: "橋上有（兩個）人。",
  publisher: "渡口",
  created: "2022-03-18T00:00:00+08:00",
  modified: "2022-04-02T09:30:00+08:00",
};

test("a reader is told the story's facts, not the browser's", async () => {
  const { info } = await getMeta(describePdf(makePdf(), facts));
  expect(info).toMatchObject({
    Title: facts.title,
    Author: "林秋生、何敏",
    Subject: facts.subject,
    Creator: "渡口",
    CreationDate: "D:20220317160000Z",
    ModDate: "D:20220402013000Z",
  });
});

test("a file that is built otherwise stays as it is", () => {
  const other = new TextEncoder().encode("%PDF-1.7\nno table");
  expect(describePdf(other, facts)).toBe(other);
});
