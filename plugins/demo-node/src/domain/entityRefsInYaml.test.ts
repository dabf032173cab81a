import { entityRefsInYaml } from './entityRefsInYaml';

describe('entityRefsInYaml', () => {
  it('reads each document of a file, with the default namespace filled in', () => {
    expect(
      entityRefsInYaml(
        [
          'kind: User\nmetadata: { name: Maya.Okafor }',
          'kind: Group\nmetadata: { name: checkout, namespace: retail }',
        ].join('\n---\n'),
      ),
    ).toEqual(['user:default/maya.okafor', 'group:retail/checkout']);
  });

  it.each([
    ['an empty file', ''],
    ['a comment', '# nothing here'],
    ['a list', '- kind: User'],
    ['a scalar', 'hello'],
    ['metadata without a name', 'kind: User\nmetadata: {}'],
    ['metadata that is a list', 'kind: User\nmetadata: [name]'],
    ['a name that is a number', 'kind: User\nmetadata: { name: 7 }'],
  ])('passes over %s', (_, text) => {
    expect(entityRefsInYaml(text)).toEqual([]);
  });

  it('keeps the good documents of a file with a broken one', () => {
    expect(
      entityRefsInYaml(
        'kind: User\nmetadata: { name: a }\n---\nkind: [\n---\nkind: User\nmetadata: { name: b }',
      ),
    ).toContain('user:default/a');
  });
});
