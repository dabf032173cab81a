import { Button } from '@backstage/ui';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './ListFrame.module.css';

/** Says how many components are not listed because they are never deployed, and shows them. */
export const LeftOut = (props: {
  count: number;
  /** They are listed at present. */
  shown: boolean;
  onChange: (shown: boolean) => void;
}) => {
  const { t } = useDoraTranslation();
  const { count, shown, onChange } = props;
  if (count === 0) return null;
  return (
    <p className={styles.leftOut}>
      {t(shown ? 'table.leftOutShown' : 'table.leftOut', { count })}{' '}
      <Button size="small" variant="tertiary" onPress={() => onChange(!shown)}>
        {t(shown ? 'table.leaveOut' : 'table.showAll')}
      </Button>
    </p>
  );
};
