import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fromRoot } from '../lib/paths.mjs';

/**
 * Files of `deploy/senders` that hold the text of another file, as a tool takes one
 * file only. `node scripts/senders/embedded.mjs` writes them anew; a test compares.
 */
const senders = (...path) => fromRoot('deploy', 'senders', ...path);
const read = path => readFileSync(path, 'utf8');

/** The script between its marks, as far in as they are. */
function withScript(text, script) {
  return text.replace(
    /^( *)# >>> report\.sh\n[^]*?^\1# <<< report\.sh$/m,
    (_, indent) => {
      const lines = script
        .replace(/^#!.*\n/, '')
        .trimEnd()
        .split('\n')
        .map(line => (line ? indent + line : line));
      return [
        `${indent}# >>> report.sh`,
        ...lines,
        `${indent}# <<< report.sh`,
      ].join('\n');
    },
  );
}

/** @returns {Array<{ path: string, text: string }>} what each of them must hold */
export function embeddedFiles() {
  const script = read(senders('report.sh'));
  const marked = [
    senders('gitlab-component', 'templates', 'report.yml'),
    senders('tekton', 'task.yaml'),
  ];
  return [
    ...marked.map(path => ({ path, text: withScript(read(path), script) })),
    {
      path: senders('jenkins', 'resources', 'boardwalk', 'report.sh'),
      text: script,
    },
    {
      path: senders('argocd', 'notifications.yaml'),
      text: read(
        fromRoot('plugins/dora-backend-module-argocd/notifications.yaml'),
      ),
    },
    {
      path: senders('flux', 'alert.yaml'),
      text: read(fromRoot('plugins/dora-backend-module-flux/alert.yaml')),
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { path, text } of embeddedFiles()) writeFileSync(path, text);
