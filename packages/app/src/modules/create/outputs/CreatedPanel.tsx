import { OnboardingClock } from '@boardwalk/plugin-cognitive-load';
import { RiCheckboxCircleFill } from '@remixicon/react';
import { useId } from 'react';
import { CreatedCards } from './CreatedCards';
import { NextSteps } from './NextSteps';
import type { CreatedSummary } from './summary';
import styles from './Outputs.module.css';

/** What a run made, what to do next, and the clock that began with it. */
export const CreatedPanel = ({ summary }: { summary: CreatedSummary }) => {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <div role="status">
        <h2 id={`${id}-title`} className={styles.title}>
          <RiCheckboxCircleFill aria-hidden="true" />
          {summary.name} is there
        </h2>
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          <CreatedCards summary={summary} />
          <section aria-labelledby={`${id}-next`}>
            <h3 id={`${id}-next`} className={styles.subtitle}>
              Next three steps to production
            </h3>
            <NextSteps summary={summary} />
          </section>
        </div>
        <section className={styles.card} aria-labelledby={`${id}-clock`}>
          <h3 id={`${id}-clock`} className={styles.subtitle}>
            Time to production
          </h3>
          <OnboardingClock entityRef={summary.entityRef} />
        </section>
      </div>
    </section>
  );
};
