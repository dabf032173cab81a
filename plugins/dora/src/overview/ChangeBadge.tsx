import type {
  DoraMetricId,
  MetricsComparison,
} from '@boardwalk/plugin-dora-common';
import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiEqualLine,
  RiSubtractLine,
} from '@remixicon/react';
import { useFormat } from '../format/useFormat';
import { ToneBadge } from '../tone/ToneBadge';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { describeChange } from './describeChange';

const ICONS = {
  more: RiArrowUpLine,
  longer: RiArrowUpLine,
  higher: RiArrowUpLine,
  less: RiArrowDownLine,
  shorter: RiArrowDownLine,
  lower: RiArrowDownLine,
  unchanged: RiEqualLine,
  fromZero: RiArrowUpLine,
  noComparison: RiSubtractLine,
};

/** In which direction a figure went, in words, with an icon, and by how much. */
export const ChangeBadge = (props: {
  metric: DoraMetricId;
  comparison: MetricsComparison;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { metric, comparison } = props;
  const { tone, word, amount } = describeChange(
    metric,
    comparison.change[metric],
  );
  const Icon = ICONS[word];
  const size =
    amount?.kind === 'points'
      ? format.points(amount.value)
      : format.share(amount?.value);
  return (
    <ToneBadge tone={tone}>
      <Icon aria-hidden="true" />
      {word === 'unchanged' || word === 'fromZero' || word === 'noComparison'
        ? t(`overview.${word}`)
        : t(`overview.${word}`, { amount: size })}
    </ToneBadge>
  );
};
