import { Entity } from '@backstage/catalog-model';
import { toSplitTargets, withoutTargets, withTargets } from './targets';

const entity = (spec: Entity['spec'], kind = 'Location'): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'all', annotations: { mine: 'kept' } },
  spec,
});

const resolveUrl = ({ url, base }: { url: string; base: string }) =>
  new URL(url, base).href;

const fromFile = { type: 'file', target: '/srv/entities/all.yaml' };
const fromUrl = { type: 'url', target: 'https://git.example/all.yaml' };

describe('toSplitTargets', () => {
  it.each([
    [
      'relative paths of a file',
      { targets: ['./a.yaml', '../b.yaml', '/c.yaml'] },
      fromFile,
      [
        ['file', '/srv/entities/a.yaml'],
        ['file', '/srv/b.yaml'],
        ['file', '/c.yaml'],
      ],
    ],
    [
      'relative and absolute addresses',
      { target: './a.yaml', targets: ['https://other.example/b.yaml'] },
      fromUrl,
      [
        ['url', 'https://git.example/a.yaml'],
        ['url', 'https://other.example/b.yaml'],
      ],
    ],
    [
      'a type of its own, which is left for the catalog to refuse',
      { type: 'file', targets: ['/etc/a.yaml', './b.yaml'] },
      fromUrl,
      [
        ['file', '/etc/a.yaml'],
        ['file', './b.yaml'],
      ],
    ],
    [
      'a target named twice',
      { targets: ['./a.yaml', './a.yaml'] },
      fromFile,
      [['file', '/srv/entities/a.yaml']],
    ],
    [
      'an address that is none',
      { targets: ['https://', './b.yaml'] },
      fromUrl,
      [
        ['url', 'https://'],
        ['url', 'https://git.example/b.yaml'],
      ],
    ],
  ])('finds %s', (_, spec, location, expected) => {
    const split = toSplitTargets(entity(spec), location, resolveUrl);
    expect(split?.map(({ type, target }) => [type, target])).toEqual(expected);
  });

  it('keeps what may be absent', () => {
    const spec = { presence: 'optional', targets: ['./a.yaml', './b.yaml'] };
    expect(toSplitTargets(entity(spec), fromFile, resolveUrl)).toEqual([
      expect.objectContaining({ presence: 'optional' }),
      expect.objectContaining({ presence: 'optional' }),
    ]);
  });

  it.each([
    ['one target', entity({ targets: ['./a.yaml'] })],
    ['no target', entity({})],
    ['another kind', entity({ targets: ['./a', './b'] }, 'Component')],
  ])('leaves %s alone', (_, input) => {
    expect(toSplitTargets(input, fromFile, resolveUrl)).toBeUndefined();
  });
});

describe('withoutTargets and withTargets', () => {
  it('give back the entity as it was written', () => {
    const written = entity({ type: 'url', target: './a', targets: ['./b'] });
    const emptied = withoutTargets(written);
    expect(emptied.spec).toEqual({ type: 'url' });
    expect(withTargets(emptied)).toEqual(written);
  });

  it('leave an entity without the annotation alone, and survive a forged one', () => {
    const plain = entity({ targets: ['./a.yaml'] });
    expect(withTargets(plain)).toBe(plain);
    const forged = entity({ type: 'url' });
    forged.metadata.annotations = { 'boardwalk.dev/split-targets': 'not JSON' };
    expect(withTargets(forged).spec).toEqual({ type: 'url' });
  });
});
