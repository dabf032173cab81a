import type { Wave } from '@boardwalk/plugin-cognitive-load-common';
import { Select } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import styles from './Dashboard.module.css';

const closed = (a: Wave, b: Wave) => a.closesAt.localeCompare(b.closesAt);

/**
 * The two waves of a comparison: those of the address, else the wave that is
 * shown and the one before it, or the first of all. Undefined when there are not two.
 */
export function useWavePair(
  waves: readonly Wave[],
  wave: Wave,
  since: 'before' | 'first' = 'before',
) {
  const [params, setParams] = useSearchParams();
  const published = waves
    .filter(({ state, kind }) => state === 'published' && kind !== 'event')
    .sort(closed);
  const byId = (name: string) =>
    published.find(({ id }) => id === params.get(name));
  const to =
    byId('to') ??
    published.find(({ id }) => id === wave.id) ??
    published[published.length - 1];
  const before = published.filter(
    one => to && one.id !== to.id && closed(one, to) <= 0,
  );
  const from =
    byId('from') ??
    before[since === 'first' ? 0 : before.length - 1] ??
    published.find(one => one.id !== to?.id);
  const choose = (name: 'from' | 'to', id: string) =>
    setParams(
      current => {
        current.set(name, id);
        return current;
      },
      { replace: true },
    );
  return {
    published,
    pair: from && to && from.id !== to.id ? { from, to } : undefined,
    choose,
  };
}

/** Chooses two waves. */
export const PairPicker = (props: {
  published: Wave[];
  pair: { from: Wave; to: Wave };
  onChoose: (name: 'from' | 'to', id: string) => void;
}) => {
  const { t } = useLoadTranslation();
  const { published, pair, onChoose } = props;
  const picker = (name: 'from' | 'to', label: string, other: Wave) => (
    <Select
      label={label}
      options={published
        .filter(({ id }) => id !== other.id)
        .map(({ id, title }) => ({ id, label: title }))}
      selectedKey={pair[name].id}
      onSelectionChange={key => onChoose(name, String(key))}
    />
  );
  return (
    <div className={styles.bar}>
      {picker('from', t('dashboard.compareFrom'), pair.to)}
      {picker('to', t('dashboard.compareTo'), pair.from)}
    </div>
  );
};
