/** THE list of desk commands, in the order of the help text. */
import { build } from "./build.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { convert } from "./convert.ts";
import { importCommand } from "./import.ts";
import { preview } from "./preview.ts";
import { review } from "./review.ts";

export const commands: readonly Command[] = [importCommand, check, review, convert, build, preview];
