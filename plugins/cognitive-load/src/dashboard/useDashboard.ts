import type {
  ResultGroup,
  Wave,
  WaveOverview,
} from '@boardwalk/plugin-cognitive-load-common';
import { useOutletContext } from 'react-router-dom';

/** What all parts of the results are about. */
export interface Dashboard {
  /** All that were opened, newest first. */
  waves: Wave[];
  wave: Wave;
  overview: WaveOverview;
  /** The top of the subtree. */
  group: ResultGroup;
}

/** The wave and group that the parts below the frame show. */
export const useDashboard = (): Dashboard => useOutletContext<Dashboard>();
