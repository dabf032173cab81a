import { useEffect, useMemo, type CSSProperties } from 'react';
import { useLocation } from 'react-router-dom';
import { useGitTranslation } from '../translation/useGitTranslation';
import { Coloured } from '@boardwalk/ui';
import styles from './CodeView.module.css';

/** Number of the line in `#L10`. */
function lineOf(hash: string): number | undefined {
  const [, digits] = /^#L(\d{1,7})$/.exec(hash) ?? [];
  return digits ? Number(digits) : undefined;
}

/** A text with line numbers; each is a link to its line. */
export const CodeView = (props: {
  path: string;
  code: string;
  label: string;
}) => {
  const { path, code, label } = props;
  const { t } = useGitTranslation();
  const { hash } = useLocation();
  const count = useMemo(() => {
    const lines = code.split('\n').length;
    return code.endsWith('\n') ? lines - 1 : lines;
  }, [code]);
  const line = lineOf(hash);
  const marked = line && line <= count ? line : undefined;
  useEffect(() => {
    if (marked)
      document
        .getElementById(`L${marked}`)
        ?.scrollIntoView?.({ block: 'center' });
  }, [marked]);

  return (
    <div className={styles.view}>
      {marked && (
        <div
          className={styles.marked}
          style={{ '--line': marked - 1 } as CSSProperties}
        />
      )}
      <div className={styles.numbers}>
        {Array.from({ length: count }, (_, index) => (
          <a
            key={index}
            id={`L${index + 1}`}
            href={`#L${index + 1}`}
            className={styles.number}
            aria-label={t('source.line', { number: String(index + 1) })}
            aria-current={marked === index + 1 ? 'location' : undefined}
          >
            {index + 1}
          </a>
        ))}
      </div>
      <pre
        className={styles.code}
        role="region"
        aria-label={label}
        // A keyboard scrolls what is wider than the screen.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <Coloured path={path} code={code} />
      </pre>
    </div>
  );
};
