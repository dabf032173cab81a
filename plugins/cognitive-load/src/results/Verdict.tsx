import type { PublishedComparison } from '@boardwalk/plugin-cognitive-load-common';
import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiSubtractLine,
} from '@remixicon/react';
import { useResultTexts } from './useResultTexts';
import '../theme/palette.css';
import styles from './Verdict.module.css';

const LOOKS = {
  improved: { tone: 'better', Icon: RiArrowDownLine },
  worse: { tone: 'worse', Icon: RiArrowUpLine },
  'no-clear-change': { tone: 'even', Icon: RiSubtractLine },
} as const;

/** The verdict of a comparison in a word or two; colour and arrow only repeat it. */
export const Verdict = (props: { comparison: PublishedComparison }) => {
  const { verdictWord } = useResultTexts();
  const { tone, Icon } = LOOKS[props.comparison.verdict];
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon aria-hidden="true" />
      {verdictWord(props.comparison)}
    </span>
  );
};
