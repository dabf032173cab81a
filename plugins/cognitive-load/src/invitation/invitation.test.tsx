import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aSurvey } from '../__testUtils__/surveys';
import { renderLoad } from '../__testUtils__/renderLoad';
import { responseError } from '../__testUtils__/responseError';
import { InvitationPanel } from './InvitationPanel';
import { SurveyCard } from './SurveyCard';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });
beforeEach(() => window.localStorage.clear());

const nothing = () => document.querySelector('[data-nothing-to-show]');

describe('the card of the first page', () => {
  it('says how long it takes, until when, and how many have answered', async () => {
    renderLoad(<SurveyCard />, {
      api: { getMySurveys: async () => [aSurvey()] },
    });
    expect(
      await screen.findByText('3 min, closes 14 Nov 2026, 62% answered'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: /^Answer .*Autumn 2026/ }),
    ).toHaveAttribute('href', '/survey/w1');
  });

  it('leaves out how many answered where that would tell of few people', async () => {
    renderLoad(<SurveyCard />, {
      api: {
        getMySurveys: async () => [
          aSurvey({ answeredPercent: null, prompt: 'after-deploy' }),
        ],
      },
    });
    expect(await screen.findByText('1 min, closes 14 Nov 2026')).toBeVisible();
    expect(screen.getByText(/^Two questions/)).toBeVisible();
  });

  it('goes until tomorrow after "later", and asks nobody for that', async () => {
    const decline = jest.fn();
    renderLoad(<SurveyCard />, {
      api: { getMySurveys: async () => [aSurvey()], decline },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Later/ }),
    );
    expect(nothing()).not.toBeNull();
    expect(decline).not.toHaveBeenCalled();
  });

  it('goes after "not this time"', async () => {
    const decline = jest.fn(async () => {});
    const getMySurveys = jest
      .fn()
      .mockResolvedValueOnce([aSurvey()])
      .mockResolvedValue([aSurvey({ state: 'declined' })]);
    renderLoad(<SurveyCard />, { api: { getMySurveys, decline } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Not this time' }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Don’t take part',
      }),
    );
    await waitFor(() => expect(nothing()).not.toBeNull());
    expect(decline).toHaveBeenCalledWith('w1');
  });

  it.each([
    ['nobody invited', async () => []],
    ['it was answered', async () => [aSurvey({ state: 'answered' })]],
    [
      'answering is not allowed',
      async () => {
        throw await responseError(403);
      },
    ],
  ])('is not there when %s', async (_, getMySurveys) => {
    renderLoad(<SurveyCard />, { api: { getMySurveys } });
    await waitFor(() => expect(nothing()).not.toBeNull());
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says that it could not be loaded', async () => {
    const getMySurveys = async () => {
      throw new Error('no network');
    };
    renderLoad(<SurveyCard />, { api: { getMySurveys } });
    expect(await screen.findByRole('alert')).toHaveTextContent('no network');
  });
});

describe('the panel of a group', () => {
  it('invites its members', async () => {
    renderLoad(<InvitationPanel group="group:default/checkout" />, {
      api: { getMySurveys: async () => [aSurvey()] },
    });
    expect(
      await screen.findByText(/Autumn 2026 is open, and you are invited/),
    ).toBeVisible();
  });

  it('says nothing on the page of another group', async () => {
    const api = { getMySurveys: async () => [aSurvey()] };
    renderLoad(
      <>
        <InvitationPanel group="group:default/other" />
        <InvitationPanel group="group:default/checkout" />
      </>,
      { api },
    );
    expect(await screen.findAllByText(/you are invited/)).toHaveLength(1);
  });
});
