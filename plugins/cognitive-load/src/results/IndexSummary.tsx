import {
  bandOf,
  type GroupResults,
} from '@boardwalk/plugin-cognitive-load-common';
import { useFormat } from '../format/useFormat';
import { DemoBadge } from '../states/DemoBadge';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { IntervalBar } from './IntervalBar';
import { figureOf } from './rows';
import { useResultTexts } from './useResultTexts';
import styles from './Results.module.css';

/** The index of a group: the number with its word, where it likely lies, and who answered. */
export const IndexSummary = ({ results }: { results: GroupResults }) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const texts = useResultTexts();
  const { wave, shownFor, rows, organisationMedian } = results;
  const index = shownFor && figureOf(rows, shownFor.ref, 'index');
  if (!index || !wave) return null;
  const band = results.band ?? bandOf(index.value);
  return (
    <div className={styles.index}>
      <p className={styles.figure}>
        <span className={styles.name}>{wave.definition.title}</span>{' '}
        <strong>{format.number(index.value)}</strong>{' '}
        <span className={styles.band}>{t(`results.band${band}`)}</span>
      </p>
      <IntervalBar value={index.value} interval={index.ci} />
      <p className={styles.facts}>
        <span>{texts.likely(index)}</span>
        <span>{texts.answered(index)}</span>
        <span>{wave.title}</span>
        {wave.kind === 'baseline' && <span>{t('results.baseline')}</span>}
        {organisationMedian !== null && (
          <span>
            {t('results.median', { value: format.number(organisationMedian) })}
          </span>
        )}
        {wave.demo && <DemoBadge />}
      </p>
      {index.fewAnswers && (
        <p className={styles.warning}>
          <strong>{t('results.fewAnswers')}.</strong>{' '}
          {t('results.fewAnswersText')}
        </p>
      )}
    </div>
  );
};
