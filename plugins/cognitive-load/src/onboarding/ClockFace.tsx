import type { OnboardingClock } from '@boardwalk/plugin-cognitive-load-common';
import {
  RiCheckboxCircleFill,
  RiCheckboxBlankCircleLine,
  RiIndeterminateCircleLine,
  RiRecordCircleLine,
} from '@remixicon/react';
import { useFormat } from '../format/useFormat';
import { DemoBadge } from '../states/DemoBadge';
import {
  useLoadTranslation,
  type LoadTranslate,
} from '../translation/useLoadTranslation';
import { durationParts } from './duration';
import { toStageRows, type StageRow } from './stageRows';
import { useNow } from './useNow';
import styles from './ClockFace.module.css';

const icons = {
  done: RiCheckboxCircleFill,
  next: RiRecordCircleLine,
  later: RiCheckboxBlankCircleLine,
  skipped: RiIndeterminateCircleLine,
};

const durationText = (t: LoadTranslate, milliseconds: number) => {
  const { unit, ...parts } = durationParts(milliseconds);
  return t(
    `onboarding.${unit}`,
    Object.fromEntries(
      Object.entries(parts).map(([key, value]) => [key, String(value)]),
    ) as never,
  );
};

const StageLine = ({ row }: { row: StageRow }) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const Icon = icons[row.state];
  return (
    <li className={styles.stage} data-state={row.state}>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={styles.name}>
        {t(`onboarding.stage-${row.id}`)}
        {row.slowest && (
          <span className={styles.slowest}>{t('onboarding.slowest')}</span>
        )}
      </span>
      <span className={styles.when}>
        {row.at && (
          <time dateTime={row.at} title={format.dateTime(row.at)}>
            {row.tookMs === null
              ? format.dateTime(row.at)
              : t('onboarding.after', { time: durationText(t, row.tookMs) })}
          </time>
        )}
        {(row.state === 'next' || row.state === 'skipped') &&
          t(`onboarding.${row.state}`)}
      </span>
    </li>
  );
};

/** A clock: how long so far, and the stages with what each took. */
export const ClockFace = ({ clock }: { clock: OnboardingClock }) => {
  const { t } = useLoadTranslation();
  const running = !clock.reached && !clock.goneAt;
  const now = useNow(running, 1000);
  const started = Date.parse(clock.startedAt);
  const total = running ? now - started : clock.elapsedHours * 3_600_000;
  return (
    <div className={styles.clock} data-running={running}>
      <p className={styles.total}>
        <span className={styles.time} role="timer">
          {durationText(t, total)}
        </span>
        <span className={styles.what}>
          {clock.reached && t('onboarding.reached')}
          {running && t('onboarding.running')}
          {!clock.reached && clock.goneAt && t('onboarding.gone')}{' '}
          {clock.demo && <DemoBadge />}
        </span>
      </p>
      <ol className={styles.stages}>
        {toStageRows(clock).map(row => (
          <StageLine key={row.id} row={row} />
        ))}
      </ol>
    </div>
  );
};
