import type { RenderPages } from './buildSite';
import { type BuiltPage, createPageBuilder } from './pageBuilder';

/** Renders all pages in this thread. */
export const renderInline: RenderPages = async job => {
  const builder = await createPageBuilder(job);
  const built: BuiltPage[] = [];
  for (let page = 0; page < job.plan.pages.length; page++)
    built.push(await builder.build(page));
  return built;
};
