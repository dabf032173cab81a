import type { GitCommit } from './types';

/** A tag with a date and text of its own. */
export interface GitTagObject {
  target: string;
  /** Seconds since 1970, when it says so. */
  taggedAt: number | undefined;
}

/** The lines before the message, and the message. */
function split(content: string): { head: string; message: string } {
  const end = content.indexOf('\n\n');
  return end < 0
    ? { head: content, message: '' }
    : { head: content.slice(0, end), message: content.slice(end + 2) };
}

function secondsOf(head: string, role: string): number | undefined {
  const time = new RegExp(`^${role} .*> (\\d+) [+-]\\d+$`, 'm').exec(head)?.[1];
  return time === undefined ? undefined : Number(time);
}

/** Reads a commit object; undefined when it is not one. */
export function parseCommit(
  sha: string,
  content: string,
): GitCommit | undefined {
  const { head, message } = split(content);
  const committedAt = secondsOf(head, 'committer');
  if (committedAt === undefined) return undefined;
  return {
    sha,
    parents: [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(
      ([, parent]) => parent,
    ),
    committedAt,
    authoredAt: secondsOf(head, 'author') ?? committedAt,
    subject: message
      .trimStart()
      .split(/\n\s*\n/, 1)[0]
      .trimEnd()
      .replace(/\s*\n\s*/g, ' '),
  };
}

/** Reads a tag object; undefined when it is not one. */
export function parseTag(content: string): GitTagObject | undefined {
  const { head } = split(content);
  const target = /^object ([0-9a-f]+)$/m.exec(head)?.[1];
  return target === undefined
    ? undefined
    : { target, taggedAt: secondsOf(head, 'tagger') };
}
