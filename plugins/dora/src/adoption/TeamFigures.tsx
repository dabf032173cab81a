import type {
  AdoptionTeamRow,
  DoraMetricId,
} from '@boardwalk/plugin-dora-common';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { useFigureTexts } from './useFigureTexts';

/** A figure of a team before and after, in one unit. */
export const TeamFigures = (props: {
  metric: DoraMetricId;
  figures: NonNullable<AdoptionTeamRow['metrics']>[DoraMetricId];
}) => {
  const { t } = useDoraTranslation();
  const { before, after } = props.figures;
  const figure = useFigureTexts(props.metric, [before.value, after.value]);
  return (
    <>
      {before.value === null && after.value === null
        ? figure(null)
        : t('adoption.change', {
            before: figure(before.value),
            after: figure(after.value),
          })}
    </>
  );
};
