import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitFolders } from './findGitFolders';

const SHA = /^[0-9a-f]{40}$/;

/** Branches and tags by their full names, `refs/tags/v1.0`, and HEAD. */
export function readRefs({ own, common }: GitFolders): Map<string, string> {
  const found = new Map<string, string>();
  const packed = join(common, 'packed-refs');
  if (existsSync(packed))
    for (const line of readFileSync(packed, 'utf8').split('\n')) {
      const [sha, name] = line.split(' ');
      if (name && SHA.test(sha)) found.set(name, sha);
    }
  // A name that is there by itself is newer than one in the list.
  const symbolic = new Map<string, string>();
  const add = (path: string, name: string) => {
    const text = readFileSync(path, 'utf8').trim();
    if (SHA.test(text)) found.set(name, text);
    else if (text.startsWith('ref: ')) symbolic.set(name, text.slice(5).trim());
  };
  const walk = (name: string) => {
    const folder = join(common, name);
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const inner = `${name}/${entry.name}`;
      if (entry.isDirectory()) walk(inner);
      else if (entry.isFile() && !entry.name.endsWith('.lock'))
        add(join(common, inner), inner);
    }
  };
  walk('refs');
  add(join(own, 'HEAD'), 'HEAD');
  for (const [name, target] of symbolic) {
    const sha = found.get(target);
    if (sha) found.set(name, sha);
  }
  return found;
}
