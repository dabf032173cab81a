import type { EffectVerdict } from '@boardwalk/plugin-dora-common';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiEqualLine,
  RiQuestionLine,
} from '@remixicon/react';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Adoption.module.css';

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
    <span className={styles.badge} data-verdict={verdict}>
      <Icon aria-hidden="true" />
      {t(`adoption.${verdict}`)}
    </span>
  );
};
