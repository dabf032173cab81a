import { posix } from 'node:path';
import { InputError } from '@backstage/errors';
import { serializeDirectoryContents } from '@backstage/plugin-scaffolder-node';
import type { CommitFile } from '@boardwalk/plugin-git-common';

/** What the Git host takes in one commit, with room for the encoding of bytes. */
const MOST_BYTES = 70_000_000;

/**
 * All files of a folder as one commit takes them.
 *
 * @throws InputError when it holds nothing, too much, or a symbolic link that leads
 * nowhere
 */
export async function workspaceFiles(
  folder: string,
  targetPath = '',
): Promise<CommitFile[]> {
  const files = await serializeDirectoryContents(folder);
  if (!files.length)
    throw new InputError('There are no files to commit in the workspace.');
  const link = files.find(({ symlink }) => symlink);
  if (link)
    throw new InputError(
      `${link.path} is a symbolic link that leads nowhere. Remove it from the template.`,
    );
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  if (bytes > MOST_BYTES)
    throw new InputError(
      `The workspace holds ${Math.ceil(bytes / 1e6)} MB; at most ${
        MOST_BYTES / 1e6
      } MB go into one commit.`,
    );
  return files
    .map(({ path, content, executable }) => ({
      path: posix.join(targetPath, path),
      ...encoded(content),
      ...(executable && { executable }),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function encoded(bytes: Buffer): {
  content: string;
  encoding: 'utf-8' | 'base64';
} {
  try {
    return {
      content: new TextDecoder('utf-8', {
        fatal: true,
        ignoreBOM: true,
      }).decode(bytes),
      encoding: 'utf-8',
    };
  } catch {
    return { content: bytes.toString('base64'), encoding: 'base64' };
  }
}
