import { buildTaken } from './renderInline';
import type { BuiltPage, PageBuilder } from './pageBuilder';

const builtPage = (page: number): BuiltPage => ({
  page,
  ids: [],
  links: [],
  search: '',
  problems: [],
  cached: false,
});

describe('buildTaken', () => {
  const pages = (count: number) => {
    let next = 0;
    return () => (next < count ? next++ : undefined);
  };
  // As a real page that has nothing to wait for.
  const builder: PageBuilder = { build: async page => builtPage(page) };

  it('builds all that it is given', async () => {
    const built = await buildTaken(builder, pages(20));
    expect(built.map(({ page }) => page).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_unused, index) => index),
    );
  });

  it('hears other threads between pages', async () => {
    const { port1, port2 } = new MessageChannel();
    let heardAfter: number | undefined;
    let done = 0;
    port2.onmessage = () => {
      heardAfter = done;
    };
    port1.postMessage('give me pages');
    await buildTaken(
      {
        build: async page => {
          done += 1;
          return builtPage(page);
        },
      },
      pages(1_000),
    );
    port1.close();
    expect(heardAfter).toBeLessThan(1_000);
  });

  it('takes no more pages once one failed', async () => {
    let taken = 0;
    await expect(
      buildTaken(
        {
          build: async page => {
            if (page === 3) throw new Error('no');
            return builtPage(page);
          },
        },
        () => taken++,
      ),
    ).rejects.toThrow('no');
    expect(taken).toBeLessThan(50);
  });
});
