import { promises as fs } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { LocalPlaceholderProcessor } from './LocalPlaceholderProcessor';

const directory = createMockDirectory();
const processor = new LocalPlaceholderProcessor();
const emit = jest.fn();

const api = (definition: unknown) =>
  ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name: 'orders' },
    spec: { definition },
  } as Entity);

const run = async (definition: unknown, type = 'file') => {
  const location = { type, target: directory.resolve('repo/catalog.yaml') };
  const entity = await processor.preProcessEntity(
    api(definition),
    location,
    emit,
  );
  return entity.spec?.definition;
};

beforeEach(() => {
  emit.mockClear();
  directory.setContent({
    'secret.txt': 'secret',
    repo: { defs: { 'a.yaml': 'a: [1, 2]\n', 'b.json': '{"b":true}' } },
  });
});

describe('LocalPlaceholderProcessor', () => {
  it('reads text, YAML and JSON beside the entity file', async () => {
    await expect(run({ $text: './defs/a.yaml' })).resolves.toBe('a: [1, 2]\n');
    await expect(run({ $yaml: 'defs/a.yaml' })).resolves.toEqual({ a: [1, 2] });
    await expect(run([{ $json: 'defs/b.json' }])).resolves.toEqual([
      { b: true },
    ]);
  });

  it('asks for a refresh when the file changes', async () => {
    await run({ $text: './defs/a.yaml' });
    expect(emit).toHaveBeenCalledWith({
      type: 'refresh',
      key: `file:${directory.resolve('repo/defs/a.yaml')}`,
    });
  });

  it.each<object>([
    { $text: 'https://example.com/openapi.yaml' },
    { $text: './a.yaml', other: 1 },
    { $openapi: './a.yaml' },
    { constructor: './a.yaml' },
    { $text: 7 },
  ])('leaves %j to others', async definition => {
    await expect(run(definition)).resolves.toEqual(definition);
    expect(emit).not.toHaveBeenCalled();
  });

  it('leaves entities of other locations alone', async () => {
    const definition = { $text: './defs/a.yaml' };
    await expect(run(definition, 'url')).resolves.toBe(definition);
  });

  it('refuses files outside the folder, also through a link', async () => {
    await fs.symlink(
      directory.resolve('secret.txt'),
      directory.resolve('repo/link.txt'),
    );
    for (const target of ['../secret.txt', './link.txt']) {
      await expect(run({ $text: target })).rejects.toThrow(
        `Placeholder $text: ${target} lies outside`,
      );
    }
  });

  it('says which file is missing, malformed or too large', async () => {
    await fs.writeFile(directory.resolve('repo/bad.json'), '{');
    const large = await fs.open(directory.resolve('repo/large.txt'), 'w');
    await large.truncate(5 * 1024 * 1024 + 1);
    await large.close();
    await expect(run({ $text: './none.yaml' })).rejects.toThrow(
      'none.yaml does not exist',
    );
    await expect(run({ $text: './defs' })).rejects.toThrow('is not a file');
    await expect(run({ $json: './bad.json' })).rejects.toThrow(
      'bad.json could not be read',
    );
    await expect(run({ $text: './large.txt' })).rejects.toThrow('larger than');
  });
});
