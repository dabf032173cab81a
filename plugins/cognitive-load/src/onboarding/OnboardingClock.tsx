import { Skeleton } from '@backstage/ui';
import { Loading } from '../states/Loading';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { ClockFace } from './ClockFace';
import { useOnboarding } from './useOnboarding';

/** Often enough to watch it, rarely enough for everybody to. */
const EVERY_MS = 5_000;

/** About as high as the clock, so that nothing jumps when it comes. */
const HEIGHT = 232;

/**
 * The clock of a new service for pages of other plugins: it reads itself anew, and
 * says so when nothing keeps one.
 */
export const OnboardingClock = (props: {
  /** Full reference of the component. */
  entityRef: string;
}) => {
  const { t } = useLoadTranslation();
  const { clock, error } = useOnboarding(props.entityRef, EVERY_MS);
  if (clock) return <ClockFace clock={clock} />;
  return (
    <div style={{ minHeight: HEIGHT }}>
      {error && t('onboarding.failed', { message: error.message })}
      {!error && clock === null && t('onboarding.unknown')}
      {!error && clock === undefined && (
        <Loading>
          <Skeleton width="100%" height={HEIGHT} />
        </Loading>
      )}
    </div>
  );
};
