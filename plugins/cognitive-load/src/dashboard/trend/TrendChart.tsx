import { useFormat } from '../../format/useFormat';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import type { TrendPoint } from './trendPoints';
import styles from './TrendChart.module.css';

const HEIGHT = 220;
const STEP = 230;
/** As much of a title as has room between two waves. */
const TITLE_LENGTH = 32;
const TOP = 16;
const LEFT = 34;
const BOTTOM = 44;
const GRID = [0, 25, 50, 75, 100];

const shortened = (title: string) =>
  title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1)}…` : title;

/**
 * A figure over the waves with its intervals. The line breaks where the questions
 * changed and where a wave is not shown. The table beside it has the same figures.
 */
export const TrendChart = (props: { label: string; points: TrendPoint[] }) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { label, points } = props;
  const width = LEFT + STEP * Math.max(points.length, 2);
  const x = (index: number) => LEFT + STEP * (index + 0.5);
  const y = (value: number) => TOP + (HEIGHT * (100 - value)) / 100;
  const lines = points.flatMap(({ value, breaksBefore }, index) => {
    const before = points[index - 1]?.value ?? null;
    return value === null || before === null || breaksBefore
      ? []
      : [{ index, before, value }];
  });
  return (
    <svg
      className={styles.chart}
      width={width}
      height={TOP + HEIGHT + BOTTOM}
      role="img"
      aria-label={label}
    >
      {GRID.map(value => (
        <g key={value}>
          <line
            className={styles.grid}
            x1={LEFT}
            x2={width}
            y1={y(value)}
            y2={y(value)}
          />
          <text className={styles.tick} x={LEFT - 8} y={y(value) + 4}>
            {value}
          </text>
        </g>
      ))}
      {points.map(({ wave, breaksBefore }, index) =>
        breaksBefore && index > 0 ? (
          <g key={wave.id}>
            <line
              className={styles.break}
              x1={x(index - 0.5)}
              x2={x(index - 0.5)}
              y1={TOP}
              y2={TOP + HEIGHT}
            />
            <text className={styles.note} x={x(index - 0.5)} y={TOP - 4}>
              {t('dashboard.breaks')}
            </text>
          </g>
        ) : null,
      )}
      {lines.map(({ index, before, value }) => (
        <line
          key={index}
          className={styles.line}
          x1={x(index - 1)}
          x2={x(index)}
          y1={y(before)}
          y2={y(value)}
        />
      ))}
      {points.map(({ wave, value, interval, missing }, index) => (
        <g key={wave.id}>
          {interval && (
            <line
              className={styles.interval}
              x1={x(index)}
              x2={x(index)}
              y1={y(interval[0])}
              y2={y(interval[1])}
            />
          )}
          {value !== null && (
            <>
              <circle
                className={styles.dot}
                cx={x(index)}
                cy={y(value)}
                r={5}
              />
              <text className={styles.value} x={x(index) + 10} y={y(value) - 8}>
                {format.number(value)}
              </text>
            </>
          )}
          {value === null && missing && (
            <text className={styles.note} x={x(index)} y={y(50)}>
              {t(`dashboard.missing${missing}`)}
            </text>
          )}
          <text className={styles.wave} x={x(index)} y={TOP + HEIGHT + 20}>
            {format.date(wave.closesAt)}
          </text>
          <text className={styles.note} x={x(index)} y={TOP + HEIGHT + 37}>
            {shortened(wave.title)}
          </text>
        </g>
      ))}
    </svg>
  );
};
