import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { parseAllDocuments } from 'yaml';
import { removeDemoWaves } from '../database/operations/demoWaves';
import type { Organisation } from '../domain/freezeAudience';
import { DemoSurveys } from '../service/demo/DemoSurveys';
import { createSurveys } from '../service/createSurveys';
import { SimulatedSurveys } from '../service/SimulatedSurveys';

jest.setTimeout(120_000);

const FOLDER = resolve(__dirname, '../../../../examples/demo/org');
const groupRef = (name: string) => `group:default/${name}`;

/** The demo organisation as its files have it. */
function readOrganisation(): Organisation {
  const files = [
    'departments.yaml',
    ...readdirSync(`${FOLDER}/teams`).map(file => `teams/${file}`),
  ];
  const entities = files.flatMap(file =>
    parseAllDocuments(readFileSync(`${FOLDER}/${file}`, 'utf8')).map(document =>
      document.toJS(),
    ),
  );
  return {
    groups: new Map(
      entities
        .filter(({ kind }) => kind === 'Group')
        .map(({ metadata, spec }) => [
          groupRef(metadata.name),
          {
            ref: groupRef(metadata.name),
            title: metadata.title,
            parents: spec.parent ? [groupRef(spec.parent)] : [],
            platformSince:
              metadata.annotations?.['boardwalk.dev/platform-since'] ?? null,
          },
        ]),
    ),
    users: entities
      .filter(({ kind }) => kind === 'User')
      .map(({ metadata, spec }) => ({
        ref: `user:default/${metadata.name}`,
        memberOf: spec.memberOf.map(groupRef),
      })),
  };
}

describe('DemoSurveys', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const organisation = readOrganisation();
  const people = organisation.users.map(({ ref }) => ref);
  const maya = 'user:default/maya.okafor';

  let knex: Knex;
  let surveys: SimulatedSurveys;

  beforeAll(async () => {
    knex = await databases.init('POSTGRES_18');
    surveys = await SimulatedSurveys.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      organisation: { read: async () => organisation },
      demo: true,
    });
  });

  const keep = (known = organisation) =>
    DemoSurveys.create({
      surveys,
      organisation: { read: async () => known },
      logger: mockServices.logger.mock(),
      people,
      personas: [maya],
      now: () => new Date('2026-11-30T08:00:00Z'),
    }).keep();

  const indexRows = (): Promise<
    Array<{
      title: string;
      group_ref: string;
      published: boolean;
      figures: { value: number };
    }>
  > =>
    knex('wave_results')
      .join('survey_waves', 'survey_waves.id', 'wave_id')
      .where({ metric: 'index' })
      .orderBy('opened_at')
      .select('title', 'group_ref', 'published', 'figures');

  it('waits until the catalog knows everybody', async () => {
    await keep({ ...organisation, users: organisation.users.slice(1) });
    expect(await surveys.listDemoWaves()).toEqual([]);
  });

  it('has three surveys published, in which most teams are shown and the small ones are not', async () => {
    await keep();
    expect(await surveys.listDemoWaves()).toMatchObject([
      { title: 'Before the platform, June 2025', state: 'published' },
      { title: 'Infrastructure load, June 2026', state: 'published' },
      { title: 'Infrastructure load, September 2026', state: 'published' },
      { title: 'Infrastructure load, November 2026', state: 'open' },
    ]);
    const rows = await indexRows();
    const latest = rows.filter(({ title }) => title.includes('September'));
    const hidden = latest.filter(({ published }) => !published);
    expect(hidden.map(row => row.group_ref)).toEqual(
      expect.arrayContaining([groupRef('security'), groupRef('fraud-risk')]),
    );
    expect(hidden.length).toBeLessThan(latest.length / 3);

    const company = rows
      .filter(row => row.group_ref === groupRef('tidewater'))
      .map(({ figures }) => figures.value);
    expect(company).toHaveLength(3);
    expect(company[0] - company[2]).toBeGreaterThan(5);
    expect(await knex('load_actions')).toHaveLength(9);
    expect((await knex('comments')).length).toBeGreaterThan(10);
  });

  it('names the teams, not the departments, that came to the platform or had not', async () => {
    const [baseline, , latest] = await surveys.listDemoWaves();
    const { comparisons } = createSurveys({
      knex,
      organisation: { read: async () => organisation },
      now: () => new Date(),
    });
    const effect = await comparisons.getAdoptionEffect({
      from: baseline.id,
      to: latest.id,
    });
    if (!effect.established) throw new Error(effect.reason);
    expect(effect.diff).toBeLessThan(0);
    const names = (cohort: typeof effect.adopted) =>
      cohort.groups.map(({ title }) => title);
    expect(names(effect.adopted)).toContain('Checkout');
    expect(names(effect.others)).toContain('Harbour bookings');
    expect(names(effect.others)).not.toContain('Tidewater');
  });

  it('adds nothing when all is there, and leaves the open one to the personas', async () => {
    const waves = await surveys.listDemoWaves();
    await keep();
    expect(await surveys.listDemoWaves()).toEqual(waves);

    const members = await knex('wave_members').where({
      wave_id: waves[3].id,
    });
    const done = members.filter(row => row.responded || row.opted_out);
    expect(done.length).toBeGreaterThan(60);
    expect(done.map(row => row.user_ref)).not.toContain(maya);
    expect(members.map(row => row.user_ref)).toContain(maya);
  });

  it('begins anew what was cut off', async () => {
    const [, second] = await surveys.listDemoWaves();
    await knex('survey_waves').whereNot({ id: second.id }).delete();
    await knex('staged_responses').delete();
    await knex('staged_comments').delete();
    await keep();
    const waves = await surveys.listDemoWaves();
    expect(waves).toHaveLength(4);
    expect(waves.map(({ id }) => id)).not.toContain(second.id);
  });

  it('leaves nothing behind', async () => {
    await knex.transaction(removeDemoWaves);
    for (const table of [
      'survey_waves',
      'wave_groups',
      'wave_members',
      'wave_results',
      'responses',
      'staged_responses',
      'comments',
      'staged_comments',
      'load_actions',
    ])
      expect([table, await knex(table)]).toEqual([table, []]);
  });
});
