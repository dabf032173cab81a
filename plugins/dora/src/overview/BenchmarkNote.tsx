import {
  BENCHMARK_EDITIONS,
  type BenchmarkEditionId,
} from '@boardwalk/plugin-dora-common';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { LATEST_TIERS } from './LATEST_TIERS';
import styles from './OverviewPage.module.css';

/** Where the benchmarks on the page are from, and how to read them. */
export const BenchmarkNote = (props: { edition: BenchmarkEditionId }) => {
  const { t } = useDoraTranslation();
  const shown = BENCHMARK_EDITIONS.filter(
    ({ id, kind }) =>
      id === props.edition ||
      (id === LATEST_TIERS &&
        kind === 'tiers' &&
        BENCHMARK_EDITIONS.find(edition => edition.id === props.edition)
          ?.kind === 'scores'),
  );
  return (
    <details className={styles.details}>
      <summary>{t('overview.benchmarkNote')}</summary>
      <p>{t('overview.benchmarkText')}</p>
      {shown.map(edition => (
        <p key={edition.id}>
          {t('overview.benchmarkSource', edition.source)}{' '}
          {t(
            `overview.evidence${
              edition.kind === 'scores'
                ? edition.evidence
                : edition.sharesEvidence
            }`,
          )}{' '}
          {edition.notes.join(' ')}
        </p>
      ))}
    </details>
  );
};
