import { Text } from '@backstage/ui';
import { RiCloseCircleLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { timeAgo } from '../../../components/timeAgo';
import styles from './FailureReport.module.css';
import { MANUAL_PATH } from './paths';
import { SourcePlace } from './SourcePlace';

/** Why docs cannot be built, where that is, and what to do. */
export const FailureReport = (props: {
  error: { message: string; file?: string; line?: number };
  errorUrl?: string;
  annotation?: string;
  attemptedAt?: string;
  level: 'h2' | 'h3';
}) => {
  const { error, errorUrl, annotation, attemptedAt, level: Heading } = props;
  return (
    <section className={styles.report} aria-label="What to mend">
      <Heading className={styles.heading}>
        <RiCloseCircleLine aria-hidden="true" />
        What to mend
      </Heading>
      <p className={styles.reason}>{error.message}</p>
      <dl className={styles.facts}>
        {error.file && (
          <>
            <dt>File</dt>
            <dd>
              <SourcePlace file={error.file} line={error.line} url={errorUrl} />
            </dd>
          </>
        )}
        {annotation && (
          <>
            <dt>Annotation</dt>
            <dd>
              <code>backstage.io/techdocs-ref: {annotation}</code>
            </dd>
          </>
        )}
        {attemptedAt && (
          <>
            <dt>Last attempt</dt>
            <dd>{timeAgo(new Date(attemptedAt), new Date())}</dd>
          </>
        )}
      </dl>
      <Text as="p" color="secondary" className={styles.next}>
        Once that is put right, the docs are built by themselves within minutes;
        trying again here does it at once.{' '}
        <Link to={MANUAL_PATH}>How docs are written</Link>
      </Text>
    </section>
  );
};
