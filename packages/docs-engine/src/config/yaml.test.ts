import { parseYaml } from './yaml';

const value = (text: string) => parseYaml(text, { file: 'x.yml' }).value;

describe('parseYaml', () => {
  it('takes names and calls of Python objects for what they name', () => {
    expect(
      value(
        'a: !!python/name:x.y.z\nb: !!python/object/apply:x.y\n  kwds:\n    case: lower\n',
      ),
    ).toEqual({
      a: 'tag:yaml.org,2002:python/name:x.y.z',
      b: { kwds: { case: 'lower' } },
    });
  });

  it('leaves tags it does not know aside', () => {
    expect(value('a: !other b\n')).toEqual({ a: 'b' });
  });
});
