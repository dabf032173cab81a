import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PER_SECTION = 25;
const WORDS =
  'the service reads orders from a queue and writes them to the ledger where each team finds what changed since the last release'.split(
    ' ',
  );
/**
 * Code in the usual languages. Names and numbers differ from block to block, as
 * they do in real docs, so that nothing is gained from having seen it before.
 * @type {Record<string, (name: string, number: number) => string>}
 */
const CODE = {
  python: (name, number) =>
    `class ${name}Ledger(Store):\n    def add_${name}(self, order: Order) -> int:\n        """Books ${number} orders."""\n        return self.${name} + order.amount_${number}\n`,
  yaml: (name, number) =>
    `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}-${number}\nspec:\n  ports: [{ port: ${number}, name: "${name}" }]\n`,
  bash: (name, number) =>
    `set -euo pipefail\nfor file in ${name}/*.csv; do\n  echo "$file" | ${name} -n ${number}\ndone\n`,
  typescript: (name, number) =>
    `export async function ${name}Of(${name}: Order[]): Promise<number> {\n  return ${name}.reduce((sum, { amount }) => sum + amount, ${number});\n}\n`,
  json: (name, number) =>
    `{ "name": "${name}", "ports": [${number}, 9090], "public": false }\n`,
  sql: (name, number) =>
    `select ${name}, count(*) from orders where state = '${name}' and id > ${number} group by ${name};\n`,
};

/** Numbers that look random and are the same in every run. */
function* numbers() {
  for (let seed = 1; ; ) {
    seed = (seed * 48271) % 2147483647;
    yield seed;
  }
}

/** @param {Iterator<number>} random @param {number} words */
function sentence(random, words) {
  const picked = Array.from(
    { length: words },
    () => WORDS[random.next().value % WORDS.length],
  );
  return `${picked.join(' ')}.`;
}

/** A name and a number for a block of code. @param {Iterator<number>} random */
function label(random) {
  const word = WORDS[random.next().value % WORDS.length];
  const number = random.next().value % 9000;
  return /** @type {const} */ ([`${word}_${number % 97}`, number]);
}

/**
 * Writes a tree of docs such as a large company has: sections of 25 pages with
 * headings, lists, tables, admonitions, tabs, links and code in six languages.
 * @param {string} folder @param {number} pages
 */
export function writeTree(folder, pages) {
  const random = numbers();
  const languages = Object.keys(CODE);
  const sections = Math.ceil(pages / PER_SECTION);
  mkdirSync(join(folder, 'docs'), { recursive: true });
  for (let number = 1; number < pages; number++) {
    const section = number % sections;
    const page = Math.floor(number / sections);
    const parts = [`# Page ${section}.${page}\n`];
    for (let heading = 0; heading < 6; heading++) {
      const language = languages[random.next().value % languages.length];
      parts.push(
        `## Heading ${heading}\n\n${sentence(random, 60)}\n`,
        '- one *item*\n- two with `code`\n\n    - nested\n',
        `\`\`\`${language}\n${CODE[language](...label(random))}\`\`\`\n`,
      );
      if (heading === 1)
        parts.push(`!!! note "Mind"\n    ${sentence(random, 20)}\n`);
      if (heading === 2)
        parts.push('| Name | Value |\n|---|---|\n| a | 1 |\n| b | 2 |\n');
      if (heading === 3)
        parts.push('=== "One"\n\n    First\n\n=== "Two"\n\n    Second\n');
      parts.push(`See [the start](../index.md#start).\n`);
    }
    const dir = join(folder, 'docs', `section-${section}`);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, `page-${page}.md`), parts.join('\n'));
  }
  writeFileSync(join(folder, 'docs', 'index.md'), '# Start\n\nA large site.\n');
  writeFileSync(join(folder, 'mkdocs.yml'), 'site_name: Large\n');
}
