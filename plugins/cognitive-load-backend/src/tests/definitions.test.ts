import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { infraLoadV1 } from '@boardwalk/plugin-cognitive-load-common';
import { stringify } from 'yaml';
import { createLab } from '../__testUtils__/createLab';
import { organisationOf } from '../__testUtils__/organisation';
import { provideDefinitions } from '../service/provideDefinitions';

jest.setTimeout(60_000);

describe('definitions from files', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const directory = createMockDirectory();
  const ours = { ...infraLoadV1, key: 'ours', title: 'Ours' };
  const write = (content: object) =>
    directory.setContent({ 'ours.yaml': stringify(content) });

  it('follow their file until a wave uses them, and must not change from then on', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', 12),
    });
    const provide = () =>
      provideDefinitions(lab.definitions, [directory.resolve('ours.yaml')]);
    write(ours);
    await provide();
    await provide();
    write({ ...ours, title: 'Better' });
    await provide();
    const version = { key: 'ours', version: 1 };
    expect(await lab.definitions.get(version)).toMatchObject({
      title: 'Better',
      used: false,
    });
    // A draft does not yet use it.
    const draft = await lab.draft({ definition: version });
    write(ours);
    await provide();
    await lab.waves.open(draft.id);

    write({ ...ours, title: 'Best' });
    await expect(provide()).rejects.toThrow(
      /ours\.yaml changes the survey ours 1, which waves have used\. Restore it, and put the change into version 2/,
    );
    // The same with its keys in another order is no change.
    write(Object.fromEntries(Object.entries(ours).reverse()));
    await provide();
    expect(await lab.definitions.get(version)).toMatchObject({ title: 'Ours' });
  });

  it('name the file that is missing or wrong', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', 12),
    });
    await expect(
      provideDefinitions(lab.definitions, ['surveys/missing.yaml']),
    ).rejects.toThrow(
      /cognitiveLoad.definitions: surveys\/missing.yaml cannot be used: .*ENOENT/,
    );
    write({ ...ours, version: 0 });
    await expect(
      provideDefinitions(lab.definitions, [directory.resolve('ours.yaml')]),
    ).rejects.toThrow(
      /ours.yaml cannot be used: The survey is not valid: version/,
    );
  });
});
