import type { CatalogProblem } from './ProblemsApi';
import styles from './ProblemsPage.module.css';

/** The file by its name, with the folder or host it lies in below. */
export const ProblemFile = (props: { problem: CatalogProblem }) => {
  const { file, locationRef } = props.problem;
  const path = file ?? locationRef;
  const cut = path.lastIndexOf('/') + 1;
  const name = path.slice(cut) || path;
  const folder = path.slice(0, cut);
  return (
    <>
      <span className={styles.file}>
        {/^https?:\/\//.test(path) ? (
          <a href={path} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
      </span>
      {name !== path && <span className={styles.folder}>{folder}</span>}
    </>
  );
};
