/** A landscape drawn by code, as JPEG: sky, a sun, rows of hills, the grain of a sensor. Something to look at beside headlines. */
import sharp from "sharp";
import { createRandom } from "../../unit/seeded.ts";

/** Skies from above to the horizon, and the hills. */
const lights = [
  ["#27405e", "#f2b27a", "#20303a"],
  ["#8fa8b8", "#e9e2d0", "#4c6a4a"],
  ["#15212b", "#4d6678", "#0d151b"],
  ["#b9c9cf", "#f4efe4", "#7b8f96"],
  ["#3c2f4a", "#d98f76", "#2b2233"],
  ["#6c8fa3", "#dfe8e4", "#3f5a50"],
] as const;

/** Of the grain: grey, and how far from it. */
const [middle, strength] = [128, 20];

/** Equal for equal seeds. */
export async function makeLandscape(width: number, height: number, seed: number): Promise<Buffer> {
  const random = createRandom(seed * 97);
  const [above, below, hills] = lights[seed % lights.length] ?? lights[0];
  const rows = [0, 1, 2, 3].map((row) => {
    const level = height * (0.5 + row * 0.13);
    const peaks = Array.from(
      { length: 13 },
      (_, at) => `${Math.round((at * width) / 12)} ${Math.round(level - random(Math.round(height * 0.14)))}`,
    );
    return `<path d="M0 ${height}L${peaks.join("L")}L${width} ${height}Z" fill="${hills}" fill-opacity="${0.3 + row * 0.2}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${above}"/><stop offset=".7" stop-color="${below}"/></linearGradient></defs><path fill="url(#s)" d="M0 0h${width}v${height}H0z"/><circle cx="${random(width)}" cy="${Math.round(height * 0.36)}" r="${Math.round(height / 18)}" fill="#fff" fill-opacity=".7"/>${rows.join("")}</svg>`;
  // sharp's own noise is another one every time, and pictures of a page are compared.
  const grain = Buffer.alloc(width * height * 3);
  for (let at = 0; at < grain.length; at += 3) grain.fill(middle - strength + random(2 * strength + 1), at, at + 3);
  const noise = await sharp(grain, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  return sharp(Buffer.from(svg))
    .composite([{ input: noise, blend: "soft-light" }])
    .jpeg({ quality: 82 })
    .toBuffer();
}
