import { TestDatabases } from '@backstage/backend-test-utils';
import type { FigureRow } from '@boardwalk/plugin-cognitive-load-common';
import { responseOf, variedResponses, WAVE_A } from '../__testUtils__/answers';
import { createLab } from '../__testUtils__/createLab';
import { group, organisationOf, user } from '../__testUtils__/organisation';

jest.setTimeout(120_000);

describe('no subtraction of published figures tells of a person', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('shows a team of six, but not five of them beside it (attack 1)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('team', { own: 1, below: { sub: 5 } }),
    });
    const wave = await lab.open({ audience: [group('team')] });
    await lab.answer(
      wave,
      lab.state.organisation.users.map(({ ref, memberOf }, i) => [
        ref,
        responseOf(memberOf[0], WAVE_A[i]),
      ]),
    );
    await lab.close(wave);
    const index = await lab.rowsOf(wave, 'index');
    expect(index).toMatchObject({ team: { n: 6, value: 54 }, sub: null });
    expect(
      await lab.results.getResults({ group: group('sub'), wave: wave.id }),
    ).toMatchObject({ suppressed: true, shownFor: { ref: group('team') } });
  });

  it.each([
    ['P1', { sales: 4, tech: 9 }, ['all']],
    ['P2', { sales: 6, tech: 9 }, ['all', 'sales', 'tech']],
  ])(
    'does not leave a small remainder (attack 2, %s)',
    async (_, below, shown) => {
      const lab = await createLab(databases, {
        organisation: organisationOf('all', { below }),
      });
      const wave = await lab.open({ audience: [group('all')] });
      await lab.answer(wave, variedResponses(lab.state.organisation.users));
      await lab.close(wave);
      const index = await lab.rowsOf(wave, 'index');
      expect(Object.keys(index).filter(name => index[name])).toEqual(shown);
      const { rows } = await lab.results.getOverview({ wave: wave.id });
      const reasons = rows.flatMap(row => (row.published ? [] : row.reason));
      expect(new Set([...reasons, 'suppressed'])).toEqual(
        new Set(['suppressed']),
      );
    },
  );

  it('has one base for index, sub-scales and items (attack 6)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', 12),
    });
    const wave = await lab.open();
    const responses = variedResponses(lab.state.organisation.users);
    responses[4][1].answers = { ...responses[4][1].answers, hold: null };
    responses[5][1].answers = {
      ...responses[5][1].answers,
      hold: null,
      know: null,
    };
    await lab.answer(wave, responses);
    await lab.close(wave);
    const { rows } = await lab.results.getOverview({ wave: wave.id });
    const sizes = rows.flatMap(row =>
      row.published &&
      (row.metric === 'index' || /^(subscale|item):/.test(row.metric))
        ? row.n
        : [],
    );
    expect(sizes).toHaveLength(13);
    expect(new Set(sizes)).toEqual(new Set([11]));
  });

  it('withholds what all agree in, and a second place with it (attack 9, A6)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', {
        below: { ads: 12, shop: 12, web: 12 },
      }),
    });
    const wave = await lab.open();
    const responses = variedResponses(lab.state.organisation.users).map(
      ([who, response]) =>
        [
          who,
          response.homeGroup === group('ads')
            ? { ...response, answers: { ...response.answers, know: 5 } }
            : response,
        ] as const,
    );
    await lab.answer(wave, responses);
    await lab.close(wave);
    expect((await lab.rowsOf(wave, 'index')).ads).not.toBeNull();
    for (const item of ['know', 'hold', 'effort']) {
      const rows = await lab.rowsOf(wave, `item:${item}`);
      expect(rows.ads).toBeNull();
      expect([rows.shop, rows.web].filter(row => row === null)).toHaveLength(1);
    }
    for (const item of ['find', 'tools', 'clarity', 'help', 'ops', 'frust'])
      expect((await lab.rowsOf(wave, `item:${item}`)).ads).not.toBeNull();
  });

  it('destroys the answers of a wave that is too small as a whole (P6)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', { own: 3, below: { x: 3 } }),
    });
    const wave = await lab.open();
    await lab.answer(
      wave,
      variedResponses(lab.state.organisation.users).slice(0, 4),
    );
    expect(await lab.close(wave)).toMatchObject({
      state: 'void',
      voidReason: 'too-few-answers',
      answeredPercent: 0,
    });
    expect(await lab.knex('staged_responses')).toEqual([]);
    expect(await lab.knex('responses')).toEqual([]);
    expect(await lab.results.getResults({ group: group('eng') })).toMatchObject(
      { none: 'void', rows: [] },
    );
  });

  it('has no other ways to cut the answers: each figure is one of the frozen rows (attack 8)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', {
        below: { ads: { own: 9, since: '2026-03-20' }, shop: 7, web: 4 },
      }),
    });
    const responses = () => variedResponses(lab.state.organisation.users);
    const first = await lab.open();
    await lab.answer(first, responses());
    await lab.close(first);
    lab.daysPass(90);
    const second = await lab.open();
    await lab.answer(second, responses());
    await lab.close(second);

    const overview = await lab.results.getOverview({ wave: second.id });
    for (const { ref } of overview.groups) {
      const { rows, shownFor } = await lab.results.getResults({
        group: ref,
        wave: second.id,
      });
      expect(rows).toEqual(
        overview.rows.filter(row => row.group === shownFor?.ref),
      );
      const { points } = await lab.results.getTrend({ group: ref });
      for (const { rows: told } of points.slice(1))
        for (const row of told) expect(overview.rows).toContainEqual(row);
      const compared = await lab.comparisons.compare({
        group: ref,
        from: first.id,
        to: second.id,
      });
      const published = overview.rows.flatMap(row =>
        row.group === ref && row.published ? row.metric : [],
      );
      for (const metric of Object.keys(compared.metrics))
        expect(published).toContain(metric);
    }
    const effect = await lab.comparisons.getAdoptionEffect({
      from: first.id,
      to: second.id,
    });
    expect(effect).toMatchObject({
      established: true,
      adopted: { groups: [{ ref: group('ads') }], before: { n: 9 } },
    });
    if (!effect.established) return;
    // Whole cells only: web is too small to be one, and shop is hidden with it.
    const index = await lab.rowsOf(second, 'index');
    const cell = index.ads as FigureRow;
    expect(effect.adopted.after).toEqual({ n: cell.n, mean: cell.value });
    expect(effect.others).toMatchObject({
      groups: [{ ref: group('shop') }, { ref: group('web') }],
      before: { n: 11 },
    });
  });

  it('rolls comments up to where ten answered, and hides them for good (attack 12, A7)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', { own: 8, below: { ads: 6 } }),
    });
    const wave = await lab.open();
    await lab.answer(
      wave,
      variedResponses(lab.state.organisation.users, i => ({
        comment: i % 2 ? `Fewer tools, please (${13 - i})` : ' ',
      })),
    );
    await lab.close(wave);
    expect(
      await lab.results.listComments({ group: group('ads'), wave: wave.id }),
    ).toEqual([]);
    const comments = await lab.results.listComments({
      group: group('eng'),
      wave: wave.id,
    });
    expect(comments).toHaveLength(7);
    expect(comments.map(({ body }) => body)).toEqual(
      comments.map(({ body }) => body).sort(),
    );
    await lab.results.hideComment(comments[0].id);
    expect(
      await lab.results.listComments({ group: group('eng') }),
    ).toHaveLength(6);
    // Beside the wave and the group there is nothing to join comments and answers by.
    const columns = Object.keys(await lab.knex('comments').first());
    expect(columns.sort()).toEqual([
      'body',
      'group_ref',
      'id',
      'state',
      'wave_id',
    ]);
    const shared = await lab
      .knex('comments')
      .join('responses', 'responses.id', 'comments.id');
    expect(shared).toEqual([]);
  });

  it('tells a manager how many, never who (attack 13)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', { below: { ads: 8, tiny: 4 } }),
    });
    const { users } = lab.state.organisation;
    const wave = await lab.open();
    await lab.answer(wave, variedResponses(users).slice(0, 3));
    await lab.answers.optOut(wave.id, user('ads-8'));
    expect(await lab.results.getParticipation(wave.id, group('ads'))).toEqual({
      hidden: false,
      invited: 8,
      answeredPercent: 38,
    });
    expect(await lab.results.getParticipation(wave.id, group('tiny'))).toEqual({
      hidden: true,
    });
    const all = [
      await lab.waves.remind(wave.id),
      await lab.waves.list({ seesDrafts: true }),
      await lab.waves.previewAudience(wave.id),
    ];
    expect(JSON.stringify(all)).not.toMatch(/user:/);
    const [, reminder] = lab.told;
    expect(reminder.people.sort()).toEqual(
      [...users.slice(3, 7), ...users.slice(8)].map(({ ref }) => ref).sort(),
    );
    await lab.waves.remind(wave.id);
    await expect(lab.waves.remind(wave.id)).rejects.toThrow('2 times');
    expect(lab.told).toHaveLength(3);
  });
});
