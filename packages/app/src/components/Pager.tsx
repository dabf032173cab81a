import { ButtonIcon } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import styles from './Pager.module.css';

/**
 * Back and forth through the pages. While one page is enough it is absent, or
 * with `always` shows the total alone.
 */
export const Pager = (props: {
  offset: number;
  pageSize: number;
  total: number;
  always?: boolean;
  onChange: (offset: number) => void;
}) => {
  const { offset, pageSize, total, always, onChange } = props;
  if (total <= pageSize && offset === 0) {
    return always ? <div className={styles.pager}>{total} in total</div> : null;
  }
  const last = Math.min(offset + pageSize, total);
  return (
    <div className={styles.pager}>
      <span aria-live="polite">
        {Math.min(offset + 1, total)} to {last} of {total}
      </span>
      <ButtonIcon
        size="small"
        variant="secondary"
        aria-label="Previous page"
        icon={<RiArrowLeftSLine />}
        isDisabled={offset === 0}
        onPress={() => onChange(Math.max(0, offset - pageSize))}
      />
      <ButtonIcon
        size="small"
        variant="secondary"
        aria-label="Next page"
        icon={<RiArrowRightSLine />}
        isDisabled={last >= total}
        onPress={() => onChange(offset + pageSize)}
      />
    </div>
  );
};
