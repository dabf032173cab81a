import { TestDatabases } from '@backstage/backend-test-utils';
import { variedResponses } from '../__testUtils__/answers';
import { createLab, type Lab } from '../__testUtils__/createLab';
import { group, organisationOf, user } from '../__testUtils__/organisation';

jest.setTimeout(120_000);

/** The catalog when a person has left, or changed to another group. */
const without = (lab: Lab, ref: string) => ({
  ...lab.state.organisation,
  users: lab.state.organisation.users.filter(one => one.ref !== ref),
});

describe('what changes over time tells nothing of a person', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('holds single questions back of a small group that somebody left (attack 3)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', {
        below: { ads: 12, search: 12, shop: 12 },
      }),
    });
    const first = await lab.open();
    await lab.answer(first, variedResponses(lab.state.organisation.users));
    await lab.close(first);
    expect((await lab.rowsOf(first, 'item:know')).ads).not.toBeNull();

    lab.state.organisation = without(lab, user('ads-3'));
    lab.daysPass(90);
    const second = await lab.open();
    await lab.answer(second, variedResponses(lab.state.organisation.users));
    await lab.close(second);
    const items = await lab.rowsOf(second, 'item:know');
    expect(items.ads).toBeNull();
    // Else the whole less the others would give it back.
    expect([items.search, items.shop]).toContain(null);
    expect((await lab.rowsOf(second, 'index')).ads).not.toBeNull();
    // What was published before stays as it was.
    expect((await lab.rowsOf(first, 'item:know')).ads).not.toBeNull();
  });

  it('looks at the catalog at opening only (attack 4, A3)', async () => {
    const publish = async (meddle: boolean) => {
      const lab = await createLab(databases, {
        organisation: organisationOf('eng', { below: { ads: 6, search: 7 } }),
      });
      const { users } = lab.state.organisation;
      const wave = await lab.open();
      if (meddle) {
        lab.state.organisation = organisationOf('eng', {
          below: { search: 5 },
          own: ['ads-1'],
        });
      }
      await lab.answer(wave, variedResponses(users));
      await lab.close(wave);
      const overview = await lab.results.getOverview({ wave: wave.id });
      return [overview.groups, overview.rows];
    };
    expect(await publish(true)).toEqual(await publish(false));

    const lab = await createLab(databases, {
      organisation: organisationOf('eng', { below: { ads: 6, search: 7 } }),
    });
    const [[who, response]] = variedResponses(lab.state.organisation.users);
    const wave = await lab.open();
    lab.state.organisation = organisationOf('eng', { own: ['ads-1'] });
    await expect(
      lab.answers.respond(wave.id, who, {
        ...response,
        homeGroup: group('eng'),
      }),
    ).rejects.toThrow('not one of yours');
  });

  it('shows nothing before the close, and nothing that moves after it (attack 5, A2)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', 12),
    });
    const { users } = lab.state.organisation;
    const wave = await lab.open();
    const responses = variedResponses(users);
    for (const one of responses) {
      await lab.answer(wave, [one]);
      expect(
        await lab.results.getResults({ group: group('eng'), wave: wave.id }),
      ).toMatchObject({ none: 'open', rows: [], shownFor: null });
      await expect(lab.results.getOverview({ wave: wave.id })).rejects.toThrow(
        'no results',
      );
      expect(await lab.results.listComments({ wave: wave.id })).toEqual([]);
      expect((await lab.results.getTrend({})).points).toEqual([]);
    }
    await lab.close(wave);
    const before = await lab.results.getOverview({ wave: wave.id });
    lab.state.organisation = organisationOf('eng', 5);
    lab.daysPass(40);
    await lab.keeper.tend();
    await lab.keeper.purge();
    const after = await lab.results.getOverview({ wave: wave.id });
    expect(after.rows).toEqual(before.rows);
    expect(after.groups).toEqual(before.groups);
  });

  it('refuses audiences that differ by a few people (attack 7)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', { below: { ads: 12, search: 12 } }),
    });
    await lab.answer(
      await lab.open(),
      variedResponses(lab.state.organisation.users),
    );
    lab.daysPass(20);
    await expect(lab.open()).rejects.toThrow('less than 28 days ago');

    // A clone of the questions does not help.
    const { definition } = await lab.definitions.get({
      key: 'infra-load',
      version: 1,
    });
    await lab.definitions.add({ ...definition, key: 'clone' });
    const everyone = lab.state.organisation;
    for (const leaver of ['ads-1', 'ads-2', 'search-1', 'search-2']) {
      lab.state.organisation = without(lab, user(leaver));
      await expect(
        lab.open({ definition: { key: 'clone', version: 1 } }),
      ).rejects.toThrow('differs by only a few people');
    }
    const draft = await lab.draft();
    expect(await lab.waves.previewAudience(draft.id)).toMatchObject({
      invited: 20,
      conflict: 'too-similar',
    });
    lab.state.organisation = without(lab, user('search-3'));
    await expect(lab.open()).resolves.toMatchObject({ state: 'open' });

    lab.daysPass(30);
    lab.state.organisation = everyone;
    await expect(lab.open({ audience: [group('ads')] })).resolves.toMatchObject(
      { state: 'open' },
    );
    lab.state.organisation = organisationOf('tiny', 4);
    await expect(lab.open({ audience: [group('tiny')] })).rejects.toThrow(
      'Fewer people',
    );
  });

  it('stays open for three days, and never opens again (attack 15)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', 12),
    });
    await expect(
      lab.draft({ closesAt: new Date('2026-03-04T08:00:00Z').toISOString() }),
    ).rejects.toThrow('three days');
    const wave = await lab.open();
    await lab.answer(wave, variedResponses(lab.state.organisation.users));
    lab.daysPass(2.9);
    await expect(lab.closer.close(wave.id)).rejects.toThrow('three days');
    lab.daysPass(0.2);
    await lab.closer.close(wave.id);
    await lab.closer.close(wave.id);
    expect(await lab.waves.get(wave.id)).toMatchObject({ state: 'published' });
    await expect(lab.waves.open(wave.id)).rejects.toThrow('published already');
    await expect(lab.waves.delete(wave.id)).rejects.toThrow('made void');

    await lab.closer.makeVoid(wave.id);
    for (const table of [
      'staged_responses',
      'staged_comments',
      'responses',
      'comments',
      'wave_results',
    ])
      expect(await lab.knex(table)).toEqual([]);
    expect(await lab.waves.get(wave.id)).toMatchObject({
      state: 'void',
      voidReason: 'voided',
    });
    expect(await lab.knex('wave_members').whereNotNull('responded')).toEqual(
      [],
    );
    await expect(lab.waves.open(wave.id)).rejects.toThrow('void already');
  });
});
