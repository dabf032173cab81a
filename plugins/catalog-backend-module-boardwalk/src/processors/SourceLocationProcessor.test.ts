import { Entity } from '@backstage/catalog-model';
import { SourceLocationProcessor } from './SourceLocationProcessor';

const remote = { type: 'url', target: 'https://github.com/my-org/a/a.yaml' };
const local = { type: 'file', target: '/srv/a/catalog-info.yaml' };

describe('SourceLocationProcessor', () => {
  const process = (source: string | undefined, location: typeof remote) => {
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'a',
        annotations: source ? { 'backstage.io/source-location': source } : {},
      },
    };
    return new SourceLocationProcessor()
      .preProcessEntity(entity, location)
      .then(result => result === entity);
  };

  it.each([
    [undefined, remote],
    ['url:https://github.com/my-org/a/', remote],
    ['url:https://github.com/my-org/a/', local],
    ['file:/srv/a/', local],
    ['file:/srv/a/src/', local],
  ])('leaves the source %s of an entity from %j as it is', (source, location) =>
    expect(process(source, location)).resolves.toBe(true),
  );

  it.each([
    ['file:/srv/a/', remote],
    ['dir:/etc', remote],
    ['FILE:/etc/', remote],
    ['https://github.com/my-org/a', remote],
    ['url', remote],
    ['file:/etc/', local],
    ['file:/srv/another/', local],
    ['file:/srv/a/../../etc/', local],
    ['file:../', local],
  ])('refuses the source %s of an entity from %j', (source, location) =>
    expect(process(source, location)).rejects.toThrow(/must start with url:/),
  );
});
