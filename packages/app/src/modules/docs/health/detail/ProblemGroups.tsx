import { Text } from '@backstage/ui';
import type { DocsHealthDetail } from '../DocsHealthApi';
import { countOf, problemKind, sortKinds } from '../problemKinds';
import { SourcePlace } from '../SourcePlace';
import styles from './ProblemGroups.module.css';

/** The problems by kind, each kind with what to do about it. */
export const ProblemGroups = (props: { docs: DocsHealthDetail }) => {
  const { problems, problemCounts, problemTotal } = props.docs;
  return (
    <>
      {sortKinds(problems.map(({ kind }) => kind)).map(kind => (
        <section key={kind} className={styles.group} aria-label={kind}>
          <h2 className={styles.heading}>
            {countOf(kind, problemCounts[kind])}
          </h2>
          <Text as="p" color="secondary" className={styles.advice}>
            {problemKind(kind).advice}
          </Text>
          <ul className={styles.list}>
            {problems
              .filter(problem => problem.kind === kind)
              .map((problem, index) => (
                <li key={index} className={styles.problem}>
                  <SourcePlace {...problem} />
                  <span className={styles.message}>{problem.message}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {problemTotal > problems.length && (
        <Text as="p" color="secondary">
          These are the first {problems.length} of {problemTotal}.
        </Text>
      )}
    </>
  );
};
