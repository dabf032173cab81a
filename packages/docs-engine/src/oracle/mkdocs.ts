import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the TechDocs core plugin sets up, for an MkDocs that has not got it. */
const SETTINGS = `
theme:
  name: material
  font: false
  features: [navigation.footer, content.action.edit]
plugins: [search]
markdown_extensions:
  - toc: { permalink: true }
  - admonition
  - pymdownx.details
  - pymdownx.tabbed: { alternate_style: true }
  - pymdownx.caret
  - pymdownx.critic
  - pymdownx.emoji:
      emoji_generator: !!python/name:pymdownx.emoji.to_svg
  - pymdownx.inlinehilite
  - pymdownx.magiclink
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.snippets
  - pymdownx.highlight: { linenums: true, pygments_lang_class: true }
  - pymdownx.extra:
      pymdownx.betterem: { smart_enable: all }
  - pymdownx.tasklist: { custom_checkbox: true }
  - pymdownx.tilde
`;

/** All sites in one process: starting it takes longer than building a small site. */
const BUILD = `
import json, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
for source, site in json.load(sys.stdin):
    build(load_config(config_file=source + '/mkdocs.yml', site_dir=site))
`;

const VERSIONS = `
import mkdocs, material, pymdownx
print('mkdocs', mkdocs.__version__)
`;

/** The output of this version is what the list of differences was written against. */
const SUPPORTED = /^mkdocs 1\.4\./;

/** The Python that runs the `mkdocs` on the PATH. */
function interpreter(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      const script = readFileSync(join(folder, 'mkdocs'), 'utf8');
      return /^#!\s*(\S+)/.exec(script)?.[1];
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** The Python of a fitting MkDocs, or the reason why there is none. */
export function findMkdocs(): { python: string } | { missing: string } {
  const python = interpreter();
  if (!python) return { missing: 'mkdocs is not installed' };
  const { status, stdout } = spawnSync(python, ['-c', VERSIONS], {
    encoding: 'utf8',
  });
  if (status !== 0)
    return {
      missing: 'mkdocs-material or pymdown-extensions is not installed',
    };
  return SUPPORTED.test(stdout)
    ? { python }
    : { missing: `it needs MkDocs 1.4 and found ${stdout.trim()}` };
}

/** Copies a tree and gives the copy the settings of TechDocs. */
export function prepareForMkdocs(
  tree: string,
  docsDir: string,
  source: string,
): void {
  cpSync(join(tree, docsDir), join(source, docsDir), { recursive: true });
  const config = readFileSync(join(tree, 'mkdocs.yml'), 'utf8').replace(
    /^(?:plugins|markdown_extensions|theme):.*\n(?:[ -].*\n)*/gm,
    '',
  );
  writeFileSync(join(source, 'mkdocs.yml'), `${config}\n${SETTINGS}`);
}

/** Builds prepared trees, each into a folder of its own. */
export function buildWithMkdocs(
  python: string,
  jobs: Array<{ source: string; site: string }>,
): void {
  const { status, stderr } = spawnSync(python, ['-c', BUILD], {
    encoding: 'utf8',
    input: JSON.stringify(jobs.map(({ source, site }) => [source, site])),
  });
  if (status !== 0) throw new Error(`MkDocs failed: ${stderr}`);
}
