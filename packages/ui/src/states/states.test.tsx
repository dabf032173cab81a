import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AnswerError } from './AnswerError';
import { Loading } from './Loading';

jest.setTimeout(30_000);

const texts = {
  forbiddenTitle: 'You may not see this',
  forbiddenText: 'Ask its owner.',
  unknownTitle: 'There is no such thing',
  errorTitle: 'It did not load',
  tryAgain: 'Try again',
};

const answer = (status: number, message: string) =>
  ResponseError.fromResponse({
    ok: false,
    status,
    statusText: '',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () =>
      JSON.stringify({
        error: { name: 'Error', message },
        response: { statusCode: status },
      }),
  } as Response);

it.each([
  [403, 'You may not see this', 'Ask its owner.'],
  [404, 'There is no such thing', /no row 7/],
])('explains a %s and offers no retry', async (status, title, text) => {
  const error = await answer(status, 'no row 7');
  renderInTestApp(
    <AnswerError error={error} texts={texts} onRetry={() => {}} />,
  );
  expect(await screen.findByRole('heading', { name: title })).toBeVisible();
  expect(screen.getByText(text)).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('offers to try a failure again', async () => {
  const onRetry = jest.fn();
  renderInTestApp(
    <AnswerError error={new Error('down')} texts={texts} onRetry={onRetry} />,
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Try again' }),
  );
  expect(onRetry).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('alert')).toHaveTextContent('down');
});

it('tells screen readers that something loads', async () => {
  renderInTestApp(<Loading label="Loads">…</Loading>);
  expect(await screen.findByText('Loads')).toBeInTheDocument();
});
