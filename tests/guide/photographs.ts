/** What the photographs of the guide's examples show: drawn, so that nobody's rights are in them. */
import sharp from "sharp";

const drawings: Readonly<Record<string, string>> = {
  "front.jpg": `<path fill="#e3e6e3" d="M0 0h900v600H0z"/><path fill="#93a5a6" d="M0 390h900v210H0z"/>
<path fill="none" stroke="#4a4741" stroke-width="16" d="M0 320h900M0 390q150-150 300 0q150-150 300 0q150-150 300 0"/>`,
  "deck.jpg": `<path fill="#e3e6e3" d="M0 0h900v600H0z"/><path fill="#8b887f" d="M380 240h140l330 360H50z"/>
<path stroke="#e3e6e3" stroke-width="10" stroke-dasharray="40 34" d="M450 260v340"/><circle cx="450" cy="190" r="62" fill="#5f6f58"/>
<path stroke="#4a4741" stroke-width="12" d="M450 190v60"/>`,
};

/** A JPEG of 900 by 600 pixels. */
export function drawPhotograph(name: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600">${drawings[name]}</svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}
