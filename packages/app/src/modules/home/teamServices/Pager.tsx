import { ButtonIcon } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import styles from './Pager.module.css';

/** Back and forth through the pages; absent while one page is enough. */
export const Pager = (props: {
  offset: number;
  pageSize: number;
  total: number;
  onChange: (offset: number) => void;
}) => {
  const { offset, pageSize, total, onChange } = props;
  if (total <= pageSize) return null;
  const last = Math.min(offset + pageSize, total);
  return (
    <div className={styles.pager}>
      <span aria-live="polite">
        {offset + 1} to {last} of {total}
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
