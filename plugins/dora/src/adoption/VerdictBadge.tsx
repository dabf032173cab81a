import type { EffectVerdict } from '@boardwalk/plugin-dora-common';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiEqualLine,
  RiQuestionLine,
} from '@remixicon/react';
import { ToneBadge } from '../tone/ToneBadge';
import { useDoraTranslation } from '../translation/useDoraTranslation';

const ICONS = {
  better: RiCheckLine,
  worse: RiErrorWarningLine,
  noClearChange: RiEqualLine,
  notEstablished: RiQuestionLine,
};

/** A verdict in a word, told apart by its icon as well as by its colour. */
export const VerdictBadge = ({ verdict }: { verdict: EffectVerdict }) => {
  const { t } = useDoraTranslation();
  const Icon = ICONS[verdict];
  return (
    <ToneBadge
      tone={verdict === 'better' || verdict === 'worse' ? verdict : 'even'}
    >
      <Icon aria-hidden="true" />
      {t(`adoption.${verdict}`)}
    </ToneBadge>
  );
};
