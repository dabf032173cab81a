import { Progress } from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import styles from './progress.module.css';

const LoadingBar = () => (
  <div
    className={styles.bar}
    role="progressbar"
    aria-label="Loading"
    data-testid="progress"
  />
);

/** A thin bar that appears only when a page takes longer than a blink. */
export const progress = SwappableComponentBlueprint.make({
  name: 'core-progress',
  params: define => define({ component: Progress, loader: () => LoadingBar }),
});
