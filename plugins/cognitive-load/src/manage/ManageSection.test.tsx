import {
  infraLoadV1,
  type AudiencePreview,
  type DefinitionDetails,
  type Wave,
} from '@boardwalk/plugin-cognitive-load-common';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ADS, CHECKOUT, ENGINEERING } from '../__testUtils__/results';
import { renderLoad } from '../__testUtils__/renderLoad';
import { responseError } from '../__testUtils__/responseError';
import { aWave } from '../__testUtils__/waves';
import type { CognitiveLoadApi } from '../api/CognitiveLoadApi';
import { ManageSection } from './ManageSection';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const definition: DefinitionDetails = {
  key: 'infra-load',
  version: 1,
  title: 'Infrastructure load',
  state: 'active',
  used: true,
  definition: infraLoadV1,
};
const audience = (change: Partial<AudiencePreview> = {}): AudiencePreview => ({
  invited: 40,
  groups: [
    { ...ENGINEERING, invited: 40, likelyHidden: false },
    { ...CHECKOUT, invited: 9, likelyHidden: false },
    { ...ADS, invited: 3, likelyHidden: true },
  ],
  conflict: null,
  ...change,
});
const group = (name: string, parent?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, title: name },
  spec: { type: 'team', children: [] },
  relations: parent
    ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
    : [],
});

const show = (path: string, api: Partial<CognitiveLoadApi>) =>
  renderLoad(<ManageSection />, {
    api: {
      getDefinitions: async () => [definition],
      getDefinition: async () => definition,
      getAudience: async () => audience(),
      getHealth: async () => {
        throw await responseError(404);
      },
      ...api,
    },
    at: `/survey/manage${path}`,
    path: '/survey/manage/*',
    apis: [
      [
        catalogApiRef,
        catalogApiMock({
          entities: [group('Engineering'), group('Checkout', 'engineering')],
        }),
      ],
    ],
  });

const LATER = '2999-01-01T12:00:00.000Z';
const open = (change: Partial<Wave> = {}) =>
  aWave({ state: 'open', closesAt: LATER, publishedAt: null, ...change });
const draft = (change: Partial<Wave> = {}) =>
  aWave({
    state: 'draft',
    closesAt: LATER,
    opensAt: null,
    publishedAt: null,
    invited: null,
    answeredPercent: null,
    ...change,
  });

/** Presses a button, reads what would happen, and confirms. */
async function confirm(button: string, says: RegExp, confirmation: string) {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent(says);
  await userEvent.click(
    within(dialog).getByRole('button', { name: confirmation }),
  );
}

it('lists surveys with state and participation, and no person', async () => {
  show('', {
    getWaves: async () => [
      draft({ id: 'd', title: 'Winter 2027' }),
      open({ id: 'o', title: 'Autumn 2026', answeredPercent: 62 }),
      aWave({
        id: 'p',
        title: 'Summer 2026',
        kind: 'baseline',
        invited: null,
        answeredPercent: null,
      }),
    ],
  });
  const table = await screen.findByRole('table', { name: 'Surveys' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows[0]).toHaveTextContent(
    /Winter 2027.*draft, Regular.*not open yet/,
  );
  expect(rows[1]).toHaveTextContent(/Autumn 2026.*open, Regular.*62% of 40/);
  expect(rows[2]).toHaveTextContent(/published, Baseline.*not shown/);
  expect(
    within(rows[0]).getByRole('link', { name: 'Winter 2027' }),
  ).toHaveAttribute('href', '/survey/manage/d');
});

it('says that a baseline comes first when there is no survey', async () => {
  show('', { getWaves: async () => [] });
  expect(await screen.findByText(/Begin with a baseline/)).toBeVisible();
});

it('writes a draft: questions, blocks, groups, dates, thresholds', async () => {
  const createWave = jest.fn(async () => draft({ id: 'w9' }));
  const getWaves = async () => [draft({ id: 'w9', title: 'Winter 2027' })];
  show('/new', { createWave, getWaves });
  await userEvent.type(
    await screen.findByRole('textbox', { name: /^Title/ }),
    'Winter 2027',
  );
  expect(
    screen.getByRole('group', { name: 'Further questions' }),
  ).toHaveTextContent(/Caution:/);
  await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
  expect(await screen.findByText('Choose a group at least.')).toBeVisible();
  expect(createWave).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Engineering' }));
  await userEvent.click(
    screen.getByRole('checkbox', { name: /Platform experience/ }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
  expect(
    await screen.findByRole('heading', { name: 'Winter 2027' }),
  ).toBeVisible();
  expect(createWave).toHaveBeenCalledWith(
    expect.objectContaining({
      title: 'Winter 2027',
      kind: 'scheduled',
      definition: { key: 'infra-load', version: 1 },
      modules: ['dora-platform'],
      audience: ['group:default/engineering'],
      thresholds: { headline: 5, items: 8, comments: 10 },
    }),
  );
});

describe('a draft', () => {
  it('says who would be invited, which groups will probably be hidden, and what happens when it opens', async () => {
    const openWave = jest.fn(async () => {});
    const getWaves = jest
      .fn()
      .mockResolvedValueOnce([draft()])
      .mockResolvedValue([open()]);
    show('/w1', { getWaves, openWave });
    const table = await screen.findByRole('table', { name: 'Who is invited' });
    expect(table).toHaveTextContent(/Ads3probably not shown/);
    expect(
      screen.getByText(/1 group will probably not be shown by itself/),
    ).toBeVisible();
    await confirm('Open', /40 people are invited at once/, 'Open now');
    expect(
      await screen.findByRole('button', { name: 'Call off' }),
    ).toBeEnabled();
    expect(openWave).toHaveBeenCalledWith('w1');
  });

  it.each([
    ['too-small', /Fewer people would be invited/],
    ['too-soon', /less than 28 days ago/],
    ['too-similar', /differs by only a few people/],
  ] as const)('cannot be opened when it is %s', async (conflict, text) => {
    show('/w1', {
      getWaves: async () => [draft()],
      getAudience: async () => audience({ conflict }),
    });
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Open' })).toBeDisabled();
  });

  it('cannot be opened when it would close in the past', async () => {
    show('/w1', {
      getWaves: async () => [draft({ closesAt: '2026-01-01T12:00:00.000Z' })],
    });
    expect(await screen.findByText(/close in the past/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Open' })).toBeDisabled();
  });

  it('is deleted after a question', async () => {
    const deleteWave = jest.fn(async () => {});
    const getWaves = jest
      .fn()
      .mockResolvedValueOnce([draft()])
      .mockResolvedValue([]);
    show('/w1', { getWaves, deleteWave });
    await confirm('Delete the draft', /Nobody was invited/, 'Delete');
    expect(await screen.findByText('There is no survey yet')).toBeVisible();
    expect(deleteWave).toHaveBeenCalledWith('w1');
  });
});

describe('an open survey', () => {
  it.each([
    ['Remind', /no page and no log tells/, 'Send reminders', 'remindWave'],
    [
      'Close',
      /shuffled, the results are published/,
      'Close and publish',
      'closeWave',
    ],
    [
      'Call off',
      /All answers are destroyed/,
      'Destroy the answers',
      'voidWave',
    ],
  ] as const)('%s says what happens first', async (name, says, ok, method) => {
    const call = jest.fn(async () => {});
    show('/w1', { getWaves: async () => [open()], [method]: call });
    await confirm(name, says, ok);
    await waitFor(() => expect(call).toHaveBeenCalledWith('w1'));
  });

  it('cannot be closed in its first days, and reminds twice at most', async () => {
    show('/w1', {
      getWaves: async () => [open({ closableFrom: LATER, remindersSent: 2 })],
    });
    expect(await screen.findByRole('button', { name: 'Close' })).toBeDisabled();
    expect(screen.getByText(/It can be closed from/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Remind' })).toBeDisabled();
    expect(screen.getByText('2 of 2')).toBeVisible();
  });

  it('says why something did not work, and stays where it was', async () => {
    show('/w1', {
      getWaves: async () => [open()],
      closeWave: async () => {
        throw new Error('stays open for three days');
      },
    });
    await confirm('Close', /shuffled/, 'Close and publish');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'stays open for three days',
    );
  });
});

it.each([
  ['closing', /results follow within a minute/],
  ['void', /its answers were destroyed/],
] as const)('says what became of a survey that is %s', async (state, text) => {
  show('/w1', { getWaves: async () => [aWave({ state })] });
  expect(await screen.findByText(text)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
});

describe('how well the questions worked', () => {
  it('is told of published surveys', async () => {
    show('/w1', {
      getWaves: async () => [aWave()],
      getHealth: async () => ({
        n: 32,
        alpha: { knowledge: 0.812, friction: null },
        straightLinePercent: 3,
        notApplicablePercent: { know: 6 },
      }),
    });
    expect(await screen.findByText('Alpha of Knowledge')).toBeVisible();
    expect(screen.getByText('0.81')).toBeVisible();
    expect(screen.getByText('nothing varies')).toBeVisible();
    expect(
      screen.getByRole('table', { name: 'Said that it doesn’t apply' }),
    ).toHaveTextContent(/how much did you need to know.*6%/);
  });

  it('needs 30 answers', async () => {
    show('/w1', { getWaves: async () => [aWave()] });
    expect(await screen.findByText(/from 30 answers on/)).toBeVisible();
  });
});

describe('questions', () => {
  it('are looked at as people see them, without a way to answer', async () => {
    show('/questions/infra-load/1', {});
    const [box] = await screen.findAllByRole('radio');
    expect(box).toBeDisabled();
    expect(screen.queryByRole('group', { name: /mentally/ })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: /Task load/ }));
    expect(
      await screen.findByRole('group', { name: /mentally demanding/ }),
    ).toBeVisible();
  });

  it('are checked before they are saved', async () => {
    const createDefinition = jest.fn(async () => {});
    show('/questions/new', { createDefinition });
    const text = await screen.findByRole('textbox', { name: 'YAML' });
    await userEvent.click(text);
    await userEvent.paste('title: Mine\nitems: []\n');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The survey is not valid: key/,
    );
    expect(
      screen.queryByRole('button', { name: 'Save this version' }),
    ).toBeNull();
    await userEvent.clear(text);
    await userEvent.click(text);
    await userEvent.paste(JSON.stringify({ ...infraLoadV1, version: 2 }));
    expect(
      await screen.findByText(/“Infrastructure load”, version 2, is in order/),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Save this version' }),
    );
    await waitFor(() =>
      expect(createDefinition).toHaveBeenCalledWith(
        expect.objectContaining({ key: 'infra-load', version: 2 }),
      ),
    );
  });
});
