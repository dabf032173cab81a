import type {
  GroupResults,
  GroupTrend,
} from '@boardwalk/plugin-cognitive-load-common';
import { useFormat } from '../format/useFormat';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { useResultTexts } from './useResultTexts';
import { Verdict } from './Verdict';
import styles from './Results.module.css';

/** What became of the index since the wave before, in a word and in a sentence. */
export const ChangeLine = (props: {
  results: GroupResults;
  /** Names the wave before; until it is there, its id has to do. */
  trend?: GroupTrend;
}) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const texts = useResultTexts();
  const { comparison } = props.results;
  const index = comparison?.metrics.index;
  if (!comparison || !index)
    return <p className={styles.text}>{t('results.first')}</p>;
  const before = props.trend?.points.find(
    ({ wave }) => wave.id === comparison.fromWave,
  );
  const wave = before?.wave.title ?? comparison.fromWave;
  return (
    <p className={styles.text}>
      <Verdict comparison={index} /> {texts.verdict(index, wave)}
      {index.ci && (
        <>
          {' '}
          {t('results.interval', {
            low: format.number(index.ci[0]),
            high: format.number(index.ci[1]),
          })}
        </>
      )}
    </p>
  );
};
