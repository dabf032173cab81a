import type {
  MetricsAnswer,
  MetricsPeriod,
  PlatformRelease,
} from '@boardwalk/plugin-dora-common';

/** A release as people call it: what, and in which version. */
export const releaseName = ({ title, version }: PlatformRelease): string =>
  version === null ? title : `${title} ${version}`;

/** Releases of the platform by period, in the order of the series. */
export function releasesOf({
  series,
  platformReleases = [],
}: Pick<MetricsAnswer, 'series' | 'platformReleases'>): Map<
  MetricsPeriod,
  PlatformRelease[]
> {
  return new Map(
    series.map(period => {
      const [start, end] = [Date.parse(period.start), Date.parse(period.end)];
      return [
        period,
        platformReleases.filter(({ at }) => {
          const time = Date.parse(at);
          return time >= start && time < end;
        }),
      ];
    }),
  );
}
