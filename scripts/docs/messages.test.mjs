import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = file => fs.readFileSync(path.join(root, file), 'utf8');

const sources = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\0')
  .filter(
    file =>
      /^(scripts|packages|plugins)\/.+\.(mjs|ts|tsx)$/.test(file) &&
      !/\.test\.|^scripts\/docs\//.test(file) &&
      fs.existsSync(path.join(root, file)),
  )
  .map(read)
  .join('\n')
  // Long messages are broken into lines in the sources.
  .replaceAll(/\s+/g, ' ');

/** The first cell of each row; an ellipsis stands for what differs. */
const messages = read('docs/operating/troubleshooting.md')
  .split('## In the browser')[0]
  .split('\n')
  .filter(line => /^\| [A-Z]/.test(line) && !line.startsWith('| Message '))
  .map(line => line.split('|')[1].trim());

describe('docs/operating/troubleshooting.md', () => {
  for (const message of messages) {
    it(`explains a message that exists: ${message}`, () => {
      for (const part of message.split('…').map(text => text.trim())) {
        assert.ok(sources.includes(part), `"${part}" is not in the sources`);
      }
    });
  }
});
