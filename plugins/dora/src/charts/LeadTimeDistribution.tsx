import type { ChartProps } from './ChartProps';
import { DistributionChart } from './DistributionChart';
import { LoadedDistribution } from './LoadedDistribution';

/** The distribution is a question of its own, asked once the figures are there. */
export const LeadTimeDistribution = ({ answer, ...props }: ChartProps) =>
  answer ? (
    <LoadedDistribution answer={answer} {...props} />
  ) : (
    <DistributionChart {...props} />
  );
