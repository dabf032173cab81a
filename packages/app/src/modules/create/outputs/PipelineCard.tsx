import { ButtonLink } from '@backstage/ui';
import { RiGitRepositoryCommitsLine } from '@remixicon/react';
import { CommandSnippet } from './CommandSnippet';
import { checkCommand, deliveryDocsPath, pipelineUrl } from './places';
import type { CreatedSummary } from './summary';
import styles from './Outputs.module.css';

const CI_NAMES: Record<string, string> = {
  github: 'GitHub Actions',
  gitlab: 'GitLab CI',
};

/** The pipeline: on a host with CI where it runs, elsewhere how to do without. */
export const PipelineCard = ({ summary }: { summary: CreatedSummary }) => {
  const url = pipelineUrl(summary);
  const deliveryDocs = deliveryDocsPath(summary);
  const ci = CI_NAMES[summary.ci] ?? 'your CI';
  return (
    <section className={styles.card} aria-label="Pipeline">
      <h4 className={styles.cardTitle}>
        <RiGitRepositoryCommitsLine aria-hidden="true" />
        Pipeline
      </h4>
      {url ? (
        <>
          <p className={styles.text}>
            The first run has begun with the first commit.
          </p>
          <div className={styles.links}>
            <ButtonLink href={url} size="small" variant="secondary">
              Watch the pipeline
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          <p className={styles.text}>
            {summary.provider === 'boardwalk'
              ? 'The Git host of the portal runs no CI.'
              : 'This portal does not know where its pipelines are.'}{' '}
            The repository holds a pipeline for {ci}: it begins once you push
            the repository there. Until then, run the same checks yourself:
          </p>
          <CommandSnippet
            title="Run the checks"
            command={checkCommand(summary)}
          />
          {deliveryDocs && (
            <div className={styles.links}>
              <ButtonLink href={deliveryDocs} size="small" variant="tertiary">
                How to connect a CI
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </section>
  );
};
