/** THE list of exporters, by the name behind `--to`. */
import { epub } from "./epub/epub.ts";
import type { Exporter } from "./exporter.ts";
import { letter } from "./letter/letter.ts";
import { pdf } from "./pdf/pdf.ts";
import { wechat } from "./wechat/wechat.ts";

export const exporters: readonly Exporter[] = [wechat, epub, pdf, letter];
