import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PageRenderer } from './buildSite';
import { allOrFirstError } from './allOrFirstError';
import { createPageBuilder, type PageBuilder } from './pageBuilder';

/** Pages under way at once in a thread: one waits for the disk while another is rendered. */
const IN_FLIGHT = 8;

/** Builds pages for as long as `take` gives some. */
export async function buildTaken(
  builder: PageBuilder,
  take: () => number | undefined,
) {
  const built: Awaited<ReturnType<PageBuilder['build']>>[] = [];
  let failed = false;
  const lane = async () => {
    for (let page = take(); page !== undefined && !failed; page = take()) {
      try {
        built.push(await builder.build(page));
        // A page rarely waits for anything: without a turn of the event loop the
        // other threads would never be heard, and this one would build all.
        await nextTurn();
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await allOrFirstError(Array.from({ length: IN_FLIGHT }, lane));
  return built;
}

/** Renders all pages in this thread. */
export const renderInline: PageRenderer = {
  async render(job) {
    const builder = await createPageBuilder(job);
    let next = 0;
    return buildTaken(builder, () =>
      next < job.plan.pages.length ? next++ : undefined,
    );
  },
};
