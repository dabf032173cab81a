import { ConfigReader } from '@backstage/config';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { DefaultDemoService } from './DefaultDemoService';

describe('DefaultDemoService', () => {
  const directory = createMockDirectory();

  it.each([
    [undefined, undefined, true],
    [undefined, 'development', true],
    [undefined, 'production', false],
    [true, 'production', true],
    [false, undefined, false],
  ])(
    'with demo %s and NODE_ENV %s is enabled: %s',
    (demo, nodeEnv, enabled) => {
      const config = new ConfigReader({ boardwalk: { demo } });
      expect(
        DefaultDemoService.fromConfig(config, { nodeEnv, cwd: '/' }).enabled,
      ).toBe(enabled);
    },
  );

  it('finds the folder from the project root, or where config says', () => {
    directory.setContent({ 'backstage.json': '{}', packages: { backend: {} } });
    const cwd = directory.resolve('packages/backend');
    const pathFor = (demoPath?: string) =>
      DefaultDemoService.fromConfig(
        new ConfigReader({ boardwalk: { demoPath } }),
        { cwd },
      ).path;
    expect(pathFor()).toBe(directory.resolve('examples/demo'));
    expect(pathFor('other')).toBe(directory.resolve('other'));
    expect(pathFor('/opt/demo')).toBe('/opt/demo');
  });

  it('lists entity files only, and the refs in them', async () => {
    directory.setContent({
      demo: {
        'people.yaml':
          'kind: User\nmetadata: { name: maya }\n---\nkind: Group\nmetadata: { name: checkout }',
        shop: {
          'catalog-info.yaml': 'kind: API\nmetadata: { name: orders }',
          'mkdocs.yml': 'kind: Component\nmetadata: { name: not-this }',
          definitions: { 'orders.yaml': 'kind: User\nmetadata: { name: no }' },
        },
      },
    });
    const demo = DefaultDemoService.fromConfig(
      new ConfigReader({ boardwalk: { demoPath: directory.resolve('demo') } }),
    );
    expect(await demo.getEntityFiles()).toEqual([
      directory.resolve('demo/people.yaml'),
      directory.resolve('demo/shop/catalog-info.yaml'),
    ]);
    expect(await demo.getEntityRefs()).toEqual([
      'api:default/orders',
      'group:default/checkout',
      expect.stringMatching(/^location:default\/generated-/),
      expect.stringMatching(/^location:default\/generated-/),
      'user:default/maya',
    ]);
    expect(await demo.getUserRefs()).toEqual(['user:default/maya']);
  });

  it('has nothing to list when the folder is missing', async () => {
    const demo = DefaultDemoService.fromConfig(
      new ConfigReader({ boardwalk: { demoPath: '/nowhere/to/be/found' } }),
    );
    expect(await demo.getEntityFiles()).toEqual([]);
    expect(await demo.getUserRefs()).toEqual([]);
  });
});
