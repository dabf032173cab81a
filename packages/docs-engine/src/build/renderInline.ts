import type { RenderPages } from './buildSite';
import { createPageBuilder, type PageBuilder } from './pageBuilder';

/** Pages under way at once in a thread: one waits for the disk while another is rendered. */
const IN_FLIGHT = 8;

/** Builds pages for as long as `take` gives some. */
export async function buildTaken(
  builder: PageBuilder,
  take: () => number | undefined,
) {
  const built: Awaited<ReturnType<PageBuilder['build']>>[] = [];
  const lane = async () => {
    for (let page = take(); page !== undefined; page = take()) {
      built.push(await builder.build(page));
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return built;
}

/** Renders all pages in this thread. */
export const renderInline: RenderPages = async job => {
  const builder = await createPageBuilder(job);
  let next = 0;
  return buildTaken(builder, () =>
    next < job.plan.pages.length ? next++ : undefined,
  );
};
