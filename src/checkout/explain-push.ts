/** Why git or the machine it speaks to did not take what was sent; the words are git's, in English. */
import type { Outcome } from "../problems/sending-words.ts";

/** THE table: the first that fits. Silence and sign-in come before refusals, whose words hosts choose. */
const reasons: readonly (readonly [said: RegExp, outcome: Outcome | "behind"])[] = [
  [
    /could not resolve|couldn't resolve|connection (?:refused|timed out|reset)|operation timed out|network is unreachable|no route to host|failed to connect|couldn't connect|transfer rate|too slow|could not connect|unexpected disconnect|the remote end hung up/i,
    "no-answer",
  ],
  [
    /authentication failed|could not read (?:username|password)|terminal prompts disabled|permission denied \(|host key verification failed|invalid (?:username|credentials)|returned error: 401|password authentication was removed/i,
    "signed-out",
  ],
  [/fetch first|non-fast-forward|stale info|\[remote rejected\].*(?:cannot lock ref|failed to update ref)/i, "behind"],
  [/exceeds.*(?:size|limit)|file size limit|too large|returned error: 413/i, "too-large"],
  [
    /protected branch|not allowed to push|permission to .* denied|write access .* not granted|returned error: 403|insufficient permission|read[- ]only/i,
    "not-allowed",
  ],
  [/hook declined|pre-receive|pre-push|\[remote rejected\]|\[rejected\]/i, "check-refused"],
  [
    /does not appear to be a git repository|repository .*not found|could not read from remote|not found/i,
    "not-connected",
  ],
];

export const explainPush = (said: string): Outcome | "behind" =>
  reasons.find(([pattern]) => pattern.test(said))?.[1] ?? "failed";
