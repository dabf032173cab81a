import { Wordmark } from '../../brand/Wordmark';
import { Horizon } from './Horizon';
import styles from './BrandPanel.module.css';

/** Name and promise of the portal, over its picture. */
export const BrandPanel = () => (
  <header className={styles.panel}>
    <Horizon className={styles.picture} />
    <Wordmark size="large" />
    <p className={styles.promise}>
      One path from the first commit to software that runs: what you own, how it
      is built, and how it is doing.
    </p>
  </header>
);
