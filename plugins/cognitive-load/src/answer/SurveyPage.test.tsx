import { infraLoadV1 } from '@boardwalk/plugin-cognitive-load-common';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAction, aSurvey } from '../__testUtils__/surveys';
import { aWave } from '../__testUtils__/waves';
import { renderLoad } from '../__testUtils__/renderLoad';
import { responseError } from '../__testUtils__/responseError';
import type { CognitiveLoadApi } from '../api/CognitiveLoadApi';
import { SurveyPage } from './SurveyPage';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });
beforeEach(() => window.sessionStorage.clear());
beforeAll(() => {
  window.scrollTo = jest.fn();
  Element.prototype.scrollIntoView = jest.fn();
});

const show = (api: Partial<CognitiveLoadApi>, waveId = 'w1') =>
  renderLoad(<SurveyPage />, {
    api,
    at: `/survey/${waveId}`,
    path: '/survey/:waveId',
  });

const question = (name: RegExp) => screen.findByRole('group', { name });
const choose = async (name: RegExp, label: string) =>
  userEvent.click(
    within(await question(name)).getByRole('radio', { name: label }),
  );
const recently = () => choose(/last take a change/, 'Within 30 days');
const QUESTIONS = infraLoadV1.items.length;

/** Answers every question by keyboard, with the box of this number. */
async function answerAll(digit: string) {
  for (const item of infraLoadV1.items) {
    const group = await screen.findByRole('group', {
      name: new RegExp(item.question.slice(0, 40).replace(/[()?]/g, '.')),
    });
    within(group).getAllByRole('radio')[0].focus();
    await userEvent.keyboard(digit);
  }
}

describe('the page on which one answers', () => {
  it('says what happens with answers before it asks, and chooses nothing by itself', async () => {
    show({ getMySurveys: async () => [aSurvey()] });
    expect(
      await screen.findByRole('heading', { name: 'Autumn 2026' }),
    ).toBeVisible();
    const promise = screen.getByRole('region', {
      name: 'What happens with your answers',
    });
    expect(promise).toHaveTextContent(/stored without your name/);
    const first = await question(/last take a change/);
    expect(
      promise.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    expect(
      screen
        .getAllByRole('radio')
        .filter(box => (box as HTMLInputElement).checked),
    ).toEqual([]);
    expect(screen.getByText(`0 of ${QUESTIONS + 1}`)).toBeVisible();
    expect(
      screen.getByText(/Your answers count for Checkout/),
    ).toBeInTheDocument();
  });

  it('is answered by keyboard, with digits while the focus is in a question', async () => {
    const answer = jest.fn(async () => {});
    show({ getMySurveys: async () => [aSurvey()], answer });
    await recently();
    await answerAll('4');
    const group = await question(/how satisfied or dissatisfied/);
    expect(
      within(group).getByRole('radio', { name: 'Satisfied' }),
    ).toHaveFocus();
    await userEvent.keyboard('0');
    expect(
      within(group).getByRole('radio', { name: /Doesn't apply/ }),
    ).toBeChecked();
    expect(screen.getByText(`11 of ${QUESTIONS + 1}`)).toBeVisible();
    await userEvent.type(screen.getByRole('textbox'), ' Fewer tabs ');
    await userEvent.click(screen.getByRole('button', { name: 'Send answers' }));
    expect(
      await screen.findByRole('heading', { name: 'Thank you' }),
    ).toHaveFocus();
    const answers = Object.fromEntries(
      infraLoadV1.items.map(({ key }) => [key, key === 'sat' ? null : 4]),
    );
    expect(answer).toHaveBeenCalledWith('w1', {
      homeGroup: 'group:default/checkout',
      recent: '30-days',
      answers,
      comment: 'Fewer tabs',
    });
    expect(screen.getByText(/closes on 14 Nov 2026/)).toBeVisible();
    expect(screen.getByText('One search for all docs')).toBeVisible();
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('skips to satisfaction when the last change is too long ago', async () => {
    const answer = jest.fn(async () => {});
    show({ getMySurveys: async () => [aSurvey()], answer });
    await recently();
    await choose(/how much did you need to know/, 'A lot');
    await choose(/last take a change/, 'Longer ago');
    expect(screen.getByText('1 of 2')).toBeVisible();
    expect(
      screen.queryByRole('group', { name: /how much did you need to know/ }),
    ).toBeNull();
    await choose(/how satisfied or dissatisfied/, 'Very satisfied');
    await userEvent.click(screen.getByRole('button', { name: 'Send answers' }));
    await screen.findByRole('heading', { name: 'Thank you' });
    expect(answer).toHaveBeenCalledWith('w1', {
      homeGroup: 'group:default/checkout',
      recent: 'longer',
      answers: { sat: 5 },
    });
  });

  it('asks for the first question, then shows what is missing, and sends all the same', async () => {
    const answer = jest.fn(async () => {});
    show({ getMySurveys: async () => [aSurvey()], answer });
    const send = await screen.findByRole('button', { name: 'Send answers' });
    await userEvent.click(send);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Answer the first question',
    );
    expect(
      within(await question(/last take a change/)).getAllByRole('radio')[0],
    ).toHaveFocus();
    await recently();
    await choose(/how much did you need to know/, 'A lot');
    await userEvent.click(screen.getByRole('button', { name: 'Send answers' }));
    expect(
      await screen.findByRole('heading', {
        name: '9 questions have no answer',
      }),
    ).toHaveFocus();
    await userEvent.click(
      screen.getByRole('button', { name: /separate steps/ }),
    );
    expect(
      within(await question(/separate steps/)).getAllByRole('radio')[0],
    ).toHaveFocus();
    expect(answer).not.toHaveBeenCalled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Send all the same' }),
    );
    await screen.findByRole('heading', { name: 'Thank you' });
    expect(answer).toHaveBeenCalledWith(
      'w1',
      expect.objectContaining({ answers: { know: 4 } }),
    );
  });

  it('lets those in several groups choose one', async () => {
    const answer = jest.fn(async () => {});
    const groups = [
      { ref: 'group:default/checkout', title: 'Checkout' },
      { ref: 'group:default/guild', title: 'Web guild' },
    ];
    show({ getMySurveys: async () => [aSurvey({ groups })], answer });
    await choose(/last take a change/, 'Never');
    await userEvent.click(screen.getByRole('button', { name: 'Send answers' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Choose the team that you answer for.',
    );
    await choose(/Which team/, 'Web guild');
    await choose(/how satisfied or dissatisfied/, 'Satisfied');
    await userEvent.click(screen.getByRole('button', { name: 'Send answers' }));
    await screen.findByRole('heading', { name: 'Thank you' });
    expect(answer).toHaveBeenCalledWith(
      'w1',
      expect.objectContaining({ homeGroup: 'group:default/guild' }),
    );
  });

  it('asks two questions after an event, and nothing else', async () => {
    const answer = jest.fn(async () => {});
    show({
      getMySurveys: async () => [aSurvey({ prompt: 'after-deploy' })],
      answer,
    });
    await choose(/How hard did you have to think/, 'Barely');
    expect(screen.queryByRole('textbox')).toBeNull();
    await choose(/how clear was it/, 'Mostly');
    expect(screen.getByText('2 of 2')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send answers' }));
    await screen.findByRole('heading', { name: 'Thank you' });
    expect(answer).toHaveBeenCalledWith('w1', {
      homeGroup: 'group:default/checkout',
      recent: '30-days',
      answers: { effort: 1, clarity: 4 },
    });
  });

  it('asks modules that are on, with scales that have no answer before they are touched', async () => {
    const answer = jest.fn(async () => {});
    const definition = {
      ...infraLoadV1,
      modules: infraLoadV1.modules.map(module => ({
        ...module,
        enabled: module.key === 'raw-tlx',
      })),
    };
    show({ getMySurveys: async () => [aSurvey({ definition })], answer });
    await recently();
    const scale = within(await question(/mentally demanding/)).getByRole(
      'slider',
    );
    expect(scale).toHaveAttribute('aria-valuetext', 'Not answered');
    await userEvent.click(scale);
    expect(scale).toHaveAttribute('aria-valuetext', '50 of 100');
    expect(screen.getByText('2 of 17')).toBeVisible();
  });

  it('keeps a draft in the tab over a reload', async () => {
    const { unmount } = show({ getMySurveys: async () => [aSurvey()] });
    await recently();
    await choose(/how much did you need to know/, 'A lot');
    unmount();
    show({ getMySurveys: async () => [aSurvey()] });
    expect(
      within(await question(/how much did you need to know/)).getByRole(
        'radio',
        {
          name: 'A lot',
        },
      ),
    ).toBeChecked();
  });

  it('keeps the answers when the portal does not answer', async () => {
    const answer = jest
      .fn<Promise<void>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce();
    show({ getMySurveys: async () => [aSurvey()], answer });
    await choose(/last take a change/, 'Never');
    await choose(/how satisfied or dissatisfied/, 'Satisfied');
    const send = screen.getByRole('button', { name: 'Send answers' });
    await userEvent.click(send);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /were not sent.*Failed to fetch.*still here/,
    );
    expect(
      within(await question(/how satisfied/)).getByRole('radio', {
        name: 'Satisfied',
      }),
    ).toBeChecked();
    expect(window.sessionStorage).toHaveLength(1);
    await userEvent.click(send);
    await screen.findByRole('heading', { name: 'Thank you' });
  });

  it.each([
    [409, 'You have already answered'],
    [410, 'This survey is closed'],
    [403, 'You are not invited to this survey'],
  ])('explains a refusal with %i', async (status, title) => {
    show({
      getMySurveys: async () => [aSurvey()],
      answer: async () => {
        throw await responseError(status);
      },
    });
    await choose(/last take a change/, 'Never');
    await choose(/how satisfied or dissatisfied/, 'Satisfied');
    await userEvent.click(screen.getByRole('button', { name: 'Send answers' }));
    expect(await screen.findByRole('heading', { name: title })).toHaveFocus();
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('respects "not this time"', async () => {
    const decline = jest.fn(async () => {});
    show({ getMySurveys: async () => [aSurvey()], decline });
    await recently();
    await userEvent.click(
      screen.getByRole('button', { name: 'Not this time' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Nobody learns who declined');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Don’t take part' }),
    );
    await waitFor(() => expect(decline).toHaveBeenCalledWith('w1'));
    await screen.findByRole('heading', {
      name: 'You chose not to take part this time',
    });
    expect(window.sessionStorage).toHaveLength(0);
    await userEvent.click(
      screen.getByRole('button', { name: 'Answer after all' }),
    );
    expect(await question(/last take a change/)).toBeVisible();
  });

  it.each([
    ['answered', 'You have already answered'],
    ['declined', 'You chose not to take part this time'],
  ] as const)('does not ask again who has %s', async (state, title) => {
    show({
      getMySurveys: async () => [aSurvey({ state, changedSince: [] })],
    });
    await screen.findByRole('heading', { name: title });
    expect(screen.getByText(/Nothing was written down/)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it.each([
    ['open', 'w1', 'You are not invited to this survey'],
    ['published', 'w1', 'This survey is closed'],
    ['void', 'w1', 'This survey is closed'],
    ['draft', 'w1', 'There is no such survey'],
    ['open', 'other', 'There is no such survey'],
  ] as const)(
    'says why there is nothing to answer: a wave that is %s, asked for as %s',
    async (state, id, title) => {
      show(
        {
          getMySurveys: async () => [],
          getWaves: async () => [aWave({ id: 'w1', state })],
        },
        id,
      );
      expect(await screen.findByRole('heading', { name: title })).toBeVisible();
      expect(screen.queryByRole('radio')).toBeNull();
    },
  );

  it('tells those who may not read results no more than that they are not invited', async () => {
    show({
      getMySurveys: async () => [],
      getWaves: async () => {
        throw await responseError(403);
      },
    });
    expect(
      await screen.findByRole('heading', {
        name: 'You are not invited to this survey',
      }),
    ).toBeVisible();
  });

  it('lets one try again when nothing could be loaded', async () => {
    const getMySurveys = jest
      .fn()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValueOnce([aSurvey({ changedSince: [anAction()] })]);
    show({ getMySurveys });
    expect(await screen.findByRole('alert')).toHaveTextContent('no network');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { name: 'Autumn 2026' });
  });
});
