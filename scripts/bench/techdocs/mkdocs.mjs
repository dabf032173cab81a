import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Version of the installed MkDocs; undefined where there is none. */
export function mkdocsVersion() {
  const { status, stdout } = spawnSync('mkdocs', ['--version'], {
    encoding: 'utf8',
  });
  return status === 0 ? /version (\S+)/.exec(stdout)?.[1] : undefined;
}

/** Copies docs and gives the copy the settings of TechDocs. */
export function prepareForMkdocs(source, folder) {
  const file = join(folder, 'mkdocs.yml');
  cpSync(join(source, 'docs'), join(folder, 'docs'), { recursive: true });
  const own = readFileSync(join(source, 'mkdocs.yml'), 'utf8').replace(
    /^(?:plugins|markdown_extensions):\n(?:[ -].*\n)*/gm,
    '',
  );
  writeFileSync(file, own + SETTINGS);
}
