import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import type { ChartSelection } from './ChartSelection';
import type { TimeMarker } from './TimeMarker';

/** What each chart takes. */
export interface ChartProps {
  /** Undefined while the first one is on its way. */
  answer?: MetricsAnswer;
  /** A newer answer is on its way; the charts show the old one meanwhile. */
  loading?: boolean;
  /** Adoption dates. Those outside of the range are left out. */
  markers?: TimeMarker[];
  /** Makes the parts of charts open the rows behind them. */
  onSelect?: (selection: ChartSelection) => void;
}
