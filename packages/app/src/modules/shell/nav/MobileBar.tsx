import { RiCloseLine, RiMenuLine, RiSearchLine } from '@remixicon/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { Wordmark } from '../../../brand/Wordmark';
import styles from './MobileBar.module.css';

/**
 * The navigation of a narrow screen: a bar, and a drawer behind its button. A
 * native modal dialog holds the focus, closes on Escape and hides the rest.
 */
export const MobileBar = (props: { children: ReactNode }) => {
  const drawer = useRef<HTMLDialogElement>(null);
  const { pathname } = useLocation();

  useEffect(() => {
    if (drawer.current?.open) drawer.current.close();
  }, [pathname]);

  return (
    <header className={styles.bar}>
      <button
        type="button"
        className={styles.button}
        aria-label="Open navigation"
        aria-haspopup="dialog"
        onClick={() => drawer.current?.showModal()}
      >
        <RiMenuLine aria-hidden="true" />
      </button>
      <Link to="/" className={styles.logo} aria-label="Boardwalk home">
        <Wordmark />
      </Link>
      <Link to="/search" className={styles.button} aria-label="Search">
        <RiSearchLine aria-hidden="true" />
      </Link>
      <dialog ref={drawer} className={styles.drawer} aria-label="Navigation">
        <form method="dialog" className={styles.close}>
          <button className={styles.button} aria-label="Close navigation">
            <RiCloseLine aria-hidden="true" />
          </button>
        </form>
        {props.children}
      </dialog>
    </header>
  );
};
