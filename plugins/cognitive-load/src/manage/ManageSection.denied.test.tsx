import { configure, screen } from '@testing-library/react';
import { renderLoad } from '../__testUtils__/renderLoad';
import { ManageSection } from './ManageSection';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

// In a file of its own: decisions are remembered from one test to the next.
it('is refused to those who may not manage surveys, and asks for nothing', async () => {
  const getWaves = jest.fn();
  renderLoad(<ManageSection />, {
    api: { getWaves },
    allowed: ['cognitive-load.results.read'],
    at: '/survey/manage',
    path: '/survey/manage/*',
  });
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'You may not manage surveys',
  );
  expect(screen.getByRole('link', { name: 'To the results' })).toHaveAttribute(
    'href',
    '/survey',
  );
  expect(getWaves).not.toHaveBeenCalled();
});
