import type {
  AdoptionAnswer,
  AdoptionWindows,
} from '@boardwalk/plugin-dora-common';
import { Button } from '@backstage/ui';
import { useFormat } from '../format/useFormat';
import { serviceName } from '../format/serviceName';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Adoption.module.css';

/** With fewer days on a side than these, much may change with the next ones. */
const THIN_DAYS = 28;

/** Around which date and over which days is compared, and what to beware of. */
export const WindowsNote = (props: {
  answer: AdoptionAnswer;
  windows: AdoptionWindows;
  /** Goes back to the date of the catalog; absent where it is in use. */
  onClear?: () => void;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { answer, windows, onClear } = props;
  const { adoption, timeZone, pendingServices } = answer;
  const date = format.date(`${adoption.date}T12:00:00Z`, 'UTC');
  const title = answer.platformDates.find(
    ({ entity }) => entity === adoption.entity,
  )?.title;
  const days = Math.min(windows.before.days, windows.after.days);
  const side = (name: 'before' | 'after') =>
    t('adoption.side', {
      name: t(`adoption.${name}`),
      range: format.range(windows[name].from, windows[name].to, timeZone),
      days: format.count(windows[name].days),
    });
  const cautions = [
    ...(days < THIN_DAYS
      ? [t('adoption.thin', { days: format.count(days) })]
      : []),
    ...(windows.before.services < windows.after.services
      ? [
          t('adoption.moreServices', {
            before: format.count(windows.before.services),
            after: format.count(windows.after.services),
          }),
        ]
      : []),
    ...(pendingServices > 0
      ? [
          t('adoption.pending', {
            count: pendingServices,
            number: format.count(pendingServices),
          }),
        ]
      : []),
    ...(answer.percentiles === 'exact' ? [] : [t('adoption.approximate')]),
  ];
  return (
    <div className={styles.note} aria-live="polite">
      <p>
        <strong>
          {adoption.source === 'asked'
            ? t('adoption.sinceAsked', { date })
            : t(
                adoption.source === 'goldenPath'
                  ? 'adoption.sinceGoldenPath'
                  : 'adoption.sinceAnnotation',
                {
                  date,
                  entity: title ?? serviceName(adoption.entity ?? ''),
                  service: serviceName(adoption.firstService ?? ''),
                },
              )}
        </strong>{' '}
        {onClear && (
          <Button size="small" variant="tertiary" onPress={onClear}>
            {t('adoption.dateClear')}
          </Button>
        )}
      </p>
      <p>
        {[
          side('before'),
          side('after'),
          ...(windows.gap > 0
            ? [t('adoption.gapNote', { days: format.count(windows.gap) })]
            : []),
        ].join(' · ')}
      </p>
      {cautions.map(text => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
};
