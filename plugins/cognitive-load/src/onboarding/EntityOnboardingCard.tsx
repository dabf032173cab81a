import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useId } from 'react';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { ClockFace } from './ClockFace';
import { useOnboarding } from './useOnboarding';
import card from '../entity/EntityLoadCard.module.css';

const EVERY_MS = 15_000;

/** The clock of a component on its page; nothing where none is kept. */
export const EntityOnboardingCard = () => {
  const { entity } = useEntity();
  const { t } = useLoadTranslation();
  const id = useId();
  const { clock } = useOnboarding(stringifyEntityRef(entity), EVERY_MS);
  if (!clock) return null;
  return (
    <section className={card.card} aria-labelledby={id}>
      <div className={card.head}>
        <h2 id={id} className={card.title}>
          {t('onboarding.title')}
        </h2>
      </div>
      <ClockFace clock={clock} />
    </section>
  );
};
