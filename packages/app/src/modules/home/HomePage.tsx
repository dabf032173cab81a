import type {
  HomePageLayoutProps,
  HomePageWidgetData,
} from '@backstage/plugin-home-react/alpha';
import { cloneElement } from 'react';
import { usePlatformAccess } from '../../hooks/usePlatformAccess';
import { usePageTitle } from '../shell/usePageTitle';
import { HomeCard } from './HomeCard';
import { HomeHero } from './HomeHero';
import { placeWidgets } from './placeWidgets';
import styles from './HomePage.module.css';

/** Puts a card into our frame instead of the stock one. */
const framed = (widget: HomePageWidgetData) =>
  cloneElement(widget.component, {
    key: widget.node.spec.id,
    Renderer: HomeCard,
  });

/** The landing page: a greeting with search, and the cards in two columns. */
export const HomePage = ({ widgets }: HomePageLayoutProps) => {
  const platform = usePlatformAccess();
  const { wide, narrow } = placeWidgets(widgets, { platform });
  usePageTitle('Home');
  return (
    <div className={styles.page}>
      <HomeHero />
      <div className={styles.columns}>
        <div className={styles.column}>{wide.map(framed)}</div>
        <div className={styles.column}>{narrow.map(framed)}</div>
      </div>
    </div>
  );
};
