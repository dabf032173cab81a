import { parseEntityRef } from '@backstage/catalog-model';
import type { CreatedSummary } from './summary';

/** The address of the rendered docs of a component. */
export function docsPath({ entityRef }: CreatedSummary): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/docs/${[namespace, kind, name].map(encodeURIComponent).join('/')}`;
}

/** Where pipelines run; undefined where none do, or nobody knows where. */
export function pipelineUrl(summary: CreatedSummary): string | undefined {
  const { provider, cloneUrl } = summary;
  const web = cloneUrl.replace(/\.git$/, '');
  if (!web.startsWith('https://')) return undefined;
  switch (provider) {
    case 'github':
      return `${web}/actions`;
    case 'gitlab':
      return `${web}/-/pipelines`;
    case 'gitea':
      return `${web}/actions`;
    default:
      return undefined;
  }
}

/** Whether it is a site of documents, which is not deployed. */
export const isDocumentation = ({ template }: CreatedSummary) =>
  template.endsWith('/documentation-site');

/**
 * The page on which the repository says how its pipeline and deployments are
 * connected; a site of documents has none.
 */
export const deliveryDocsPath = (summary: CreatedSummary) =>
  isDocumentation(summary) ? undefined : `${docsPath(summary)}/delivery/`;

/** The command that clones the repository and goes there. */
export const cloneCommand = ({ cloneUrl }: CreatedSummary) =>
  `git clone ${cloneUrl}`;

/** What the pipeline checks, for a terminal in the repository. */
export const checkCommand = (summary: CreatedSummary) =>
  `cd ${summary.name}\nnpm install\nnpm run check`;
