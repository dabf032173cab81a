import { highlightCode } from './highlightCode';
import { LANGUAGES } from './LANGUAGES';
import { languageOf } from './languageOf';

it.each([
  ['src/index.ts', 'typescript'],
  ['Dockerfile', 'dockerfile'],
  ['Dockerfile.dev', 'dockerfile'],
  ['a.b/README.MD', 'markdown'],
  ['LICENSE', undefined],
  ['constructor', undefined],
  ['x.constructor', undefined],
])('sees by its name what %s is', (path, language) => {
  expect(languageOf(path)).toBe(language);
});

it('has rules for every language that a name can stand for', async () => {
  const names = [
    'a.sh',
    'a.cs',
    'a.gradle',
    'Jenkinsfile',
    'Makefile',
    'a.vue',
  ];
  for (const name of names)
    expect(Object.keys(LANGUAGES)).toContain(languageOf(name));
});

it('colours code, and lets no markup of it through', async () => {
  const html = await highlightCode(
    'const a = "<img src=x onerror=alert(1)>";',
    'javascript',
  );
  expect(html).toContain('<span class="hljs-keyword">const</span>');
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img');
});

it('leaves what is too long, or in no language it knows, as it is', async () => {
  await expect(highlightCode('a'.repeat(300_001), 'json')).resolves.toBe(
    undefined,
  );
  await expect(highlightCode('a', 'toString')).resolves.toBe(undefined);
  await expect(highlightCode('a', undefined)).resolves.toBe(undefined);
});
