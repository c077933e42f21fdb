/** THE list of desk commands, in the order of the help text. */
import { build } from "./build.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { convert } from "./convert.ts";
import { preview } from "./preview.ts";
import { review } from "./review.ts";

export const commands: readonly Command[] = [check, review, convert, build, preview];
