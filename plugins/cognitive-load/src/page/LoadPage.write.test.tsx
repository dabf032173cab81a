import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anOverview } from '../__testUtils__/overview';
import { ENGINEERING } from '../__testUtils__/results';
import { renderLoad } from '../__testUtils__/renderLoad';
import { anAction } from '../__testUtils__/surveys';
import { aWave } from '../__testUtils__/waves';
import type { CognitiveLoadApi } from '../api/CognitiveLoadApi';
import { LoadPage } from './LoadPage';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const show = (path: string, api: Partial<CognitiveLoadApi>) =>
  renderLoad(<LoadPage />, {
    api: {
      getWaves: async () => [aWave()],
      getWaveOverview: async () => anOverview(),
      getActions: async () => [anAction()],
      ...api,
    },
    at: `/survey${path}`,
    path: '/survey/*',
    apis: [[catalogApiRef, catalogApiMock({ entities: [] })]],
  });

// In a file of its own: decisions are remembered from one test to the next.
describe('those who may', () => {
  it('hide a comment, after a question', async () => {
    const hideComment = jest.fn(async () => {});
    show('/comments', {
      getComments: async () => [
        { id: 'c1', group: ENGINEERING.ref, body: 'Fewer consoles, please' },
      ],
      hideComment,
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Hide/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('cannot be shown again');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Hide for everyone' }),
    );
    await waitFor(() => expect(hideComment).toHaveBeenCalledWith('c1'));
  });

  it('add up to three actions for a wave and group', async () => {
    const createAction = jest.fn(async () => anAction());
    show('/actions', { createAction, getActions: async () => [] });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add an action' }),
    );
    expect(
      screen.getByText('3 more can be written down for Engineering.'),
    ).toBeInTheDocument();
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByLabelText(/What is done/),
      'Shorter pipelines',
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(createAction).toHaveBeenCalledWith({
        waveId: 'w1',
        group: ENGINEERING.ref,
        metric: 'index',
        title: 'Shorter pipelines',
        ownerRef: ENGINEERING.ref,
      }),
    );
  });

  it('add no more than three', async () => {
    const three = ['1', '2', '3'].map(id =>
      anAction({ id, group: ENGINEERING.ref }),
    );
    show('/actions', { getActions: async () => three });
    expect(
      await screen.findByText(/Three are written down for Engineering/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add an action' })).toBeNull();
  });

  it('change an action, and keep their words when that fails', async () => {
    const changeAction = jest.fn(async () => {
      throw new Error('too late');
    });
    show('/actions', { changeAction });
    await userEvent.click(await screen.findByRole('button', { name: /^Edit/ }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'too late',
    );
    expect(within(dialog).getByLabelText(/What is done/)).toHaveValue(
      'One search for all docs',
    );
    expect(changeAction).toHaveBeenCalledWith(
      'a1',
      expect.objectContaining({ state: 'done', due: '2026-10-01', url: null }),
    );
  });
});
