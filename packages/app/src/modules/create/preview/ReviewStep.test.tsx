import '../__testUtils__/slowRenders';
import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { goldenPathApiRef, type GoldenPathApi } from '../api/GoldenPathApi';
import { ReviewStep } from './ReviewStep';

const file = (path: string, content: string | null, more = {}) => ({
  path,
  size: content?.length ?? 10_000_000,
  executable: false,
  binary: false,
  content,
  ...more,
});

const files = [
  file('README.md', '# Orders\n'),
  file('src/main.ts', 'start();\n'),
  file('logo.png', null, { binary: true, size: 900 }),
  file('huge.txt', null),
  file('empty', ''),
];

const answer = (more = {}) => ({ files, totalFiles: 5, log: [], ...more });

const show = (
  preview: GoldenPathApi['preview'],
  handleCreate: () => void = () => {},
) => {
  const handleBack = jest.fn();
  renderInTestApp(
    <ReviewStep
      templateRef="template:default/node-service"
      disableButtons={false}
      formData={{ name: 'orders', needs: { database: true, queue: false } }}
      handleBack={handleBack}
      handleReset={() => {}}
      handleCreate={handleCreate}
      steps={[
        {
          uiSchema: {},
          schema: {},
          mergedSchema: {
            properties: {
              name: { type: 'string', title: 'Name' },
              needs: {
                title: 'Needs',
                properties: {
                  database: { type: 'boolean', title: 'A database?' },
                  queue: {
                    type: 'boolean',
                    title: 'Does it tell others? (AMQP queue)',
                  },
                },
              },
            },
          },
        },
      ]}
    />,
    { apis: [[goldenPathApiRef, { preview } as GoldenPathApi]] },
  );
  return { handleBack };
};

const refusal = (status: number, error: object) =>
  ResponseError.fromResponse(
    new Response(JSON.stringify({ error, response: { statusCode: status } }), {
      status,
      headers: { 'Content-Type': 'application/json' },
    }),
  );

const create = () => screen.findByRole('button', { name: 'Create' });

it('shows answers, and every file with its text', async () => {
  const preview = jest.fn(async () => answer());
  show(preview);
  expect(await screen.findByText('# Orders')).toBeVisible();
  expect(preview).toHaveBeenCalledWith(
    'template:default/node-service',
    { name: 'orders', needs: { database: true, queue: false } },
    expect.anything(),
  );
  expect(screen.getByText('A database?').nextSibling).toHaveTextContent('Yes');
  expect(screen.getByText('AMQP queue').nextSibling).toHaveTextContent('No');
  expect(screen.getByText(/5 files. Nothing has been created/)).toBeVisible();

  for (const [name, text] of [
    ['main.ts', 'start();'],
    ['logo.png', /A binary file/],
    ['huge.txt', /too large for the preview/],
    ['empty', 'This file is empty.'],
  ] as const) {
    const row = screen.getByRole('button', { name });
    await userEvent.click(row);
    await waitFor(() =>
      expect(
        screen.getByRole('region', { name: new RegExp(name) }),
      ).toHaveTextContent(text),
    );
    expect(row).toHaveAttribute('aria-current', 'true');
  }
});

it('says that there are more files, and that there are none', async () => {
  show(async () => answer({ totalFiles: 700 }));
  expect(await screen.findByText(/The first 5 of 700 files/)).toBeVisible();
});

it('says that there are none', async () => {
  show(async () => answer({ files: [], totalFiles: 0 }));
  expect(await screen.findByText(/writes no files/)).toBeVisible();
});

it('says that it renders, and lets one create meanwhile', async () => {
  show(() => new Promise(() => {}));
  expect(
    await screen.findByRole('status', { name: 'Rendering the files' }),
  ).toBeVisible();
  expect(await create()).toBeEnabled();
});

it('lists what is wrong, and creates nothing', async () => {
  show(async () => {
    throw await refusal(400, {
      message: 'Two answers',
      problems: [{ field: 'owner', message: 'Choose a team of yours.' }],
    });
  });
  expect(
    await screen.findByText('owner: Choose a team of yours.'),
  ).toBeVisible();
  expect(await create()).toBeDisabled();
});

it('does not blame the answers for a mistake of the template', async () => {
  show(async () => {
    throw await refusal(400, { message: 'There is no part "ci-none".' });
  });
  expect(await screen.findByText('There is no part "ci-none".')).toBeVisible();
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('This template does not work');
  expect(alert).toHaveTextContent(/whoever looks after the template/);
  expect(alert).not.toHaveTextContent(/Go back/);
  expect(await create()).toBeDisabled();
});

it('tries again after a failure, and creates all the same', async () => {
  const preview = jest
    .fn()
    .mockRejectedValueOnce(await refusal(503, { message: 'The disk is full.' }))
    .mockResolvedValue(answer());
  show(preview);
  expect(await screen.findByText(/The disk is full/)).toBeVisible();
  expect(await create()).toBeEnabled();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('# Orders')).toBeVisible();
});

it('goes back, creates once, and says why it could not', async () => {
  let fail: (error: Error) => void = () => {};
  const handleCreate = jest.fn(() => new Promise<void>((_, no) => (fail = no)));
  const { handleBack } = show(async () => answer(), handleCreate);
  await userEvent.click(await screen.findByRole('button', { name: 'Back' }));
  expect(handleBack).toHaveBeenCalled();
  await userEvent.click(await create());
  await userEvent.click(screen.getByRole('button', { name: /Create/ }));
  expect(handleCreate).toHaveBeenCalledTimes(1);
  fail(await refusal(409, { message: 'Somebody took the name.' }));
  expect(await screen.findByText('Somebody took the name.')).toBeVisible();
  await waitFor(async () => expect(await create()).toBeEnabled());
});
