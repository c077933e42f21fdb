/** One example of every problem of pictures, in the order in which an editor meets them. */
import { pictureWidths } from "../markdown/picture-marks.ts";
import type { ProblemExamples } from "./form-examples.ts";

export const pictureExamples = {
  "missing-image": ["Bridge.jpg", ["bridge.jpg"]],
  "no-image-name": [],
  "missing-alt": ["bridge.jpg"],
  "unknown-width": ["wied", pictureWidths],
  "idle-focus": ["wide"],
  "lone-pair": [],
  "no-room-beside": [450],
  "remote-image": ["https://example.org/bridge.jpg"],
  "unsupported-image": ["bridge.heic"],
  "foreign-picture": ["HEIC"],
  "unknown-picture": [],
  "broken-photograph": [],
  "moving-picture": [],
  "small-picture": [480, 640],
  "long-picture": [1080, 12_000],
  "huge-picture": [20_000, 10_000, 100_000_000],
  "huge-file": [100],
  "heavy-drawing": [340, 24],
  "drawing-place": ["url(https://example.org/paper.svg#a)", 2],
  "heavy-photograph": [14, 10],
} satisfies ProblemExamples;
