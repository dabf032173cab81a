import { useDashboardParams } from '../dashboard/dashboardParams';
import { AdoptionPart } from './AdoptionPart';
import { OnboardingPart } from './OnboardingPart';
import { SlosPart } from './SlosPart';
import { TicketsPart } from './TicketsPart';
import styles from '../dashboard/Dashboard.module.css';

/** The platform as a product: how it is come to, used, and kept running. */
export const PlatformSection = () => {
  const { group } = useDashboardParams();
  return (
    <div className={styles.page}>
      <OnboardingPart group={group} />
      <AdoptionPart />
      <TicketsPart group={group} />
      <SlosPart />
    </div>
  );
};
