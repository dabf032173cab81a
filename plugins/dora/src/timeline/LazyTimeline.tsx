import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { useEffect, useRef, useState } from 'react';
import { ServiceTimeline } from './ServiceTimeline';
import styles from './Timeline.module.css';

/** Begins to load a little before it is seen. */
const AHEAD = '300px';

/** The timeline, whose rows are only asked for when a reader comes near it. */
export const LazyTimeline = (props: { answer: MetricsAnswer }) => {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (near || !place.current) return undefined;
    const observer = new IntersectionObserver(
      entries => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);
  return near ? (
    <ServiceTimeline {...props} />
  ) : (
    <div ref={place} className={styles.waiting} />
  );
};
