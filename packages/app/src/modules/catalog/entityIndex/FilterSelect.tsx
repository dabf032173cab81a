import { Select } from '@backstage/ui';
import type { FilterOption } from './useIndexOptions';

const ANY = '';

/** Lists longer than this can be searched. */
const SEARCH_FROM = 10;

const capitalised = (text: string) =>
  text.charAt(0).toLocaleUpperCase('en-US') + text.slice(1);

/** Chooses one value to filter by, or none. */
export const FilterSelect = (props: {
  label: string;
  /** What "no filter" is called; a filter without it must have a value. */
  anyLabel?: string;
  options: FilterOption[] | undefined;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) => {
  const { label, anyLabel, options = [], value = ANY, onChange } = props;
  const known = options.some(({ id }) => id === value);
  const all = [
    ...(anyLabel ? [{ id: ANY, label: anyLabel }] : []),
    // A value from the address bar stays visible, whether or not it occurs.
    ...(value === ANY || known
      ? []
      : [{ id: value, label: capitalised(value) }]),
    ...options,
  ];
  return (
    <Select
      label={label}
      options={all}
      selectedKey={value}
      onSelectionChange={key => onChange(key ? String(key) : undefined)}
      search={
        all.length > SEARCH_FROM
          ? { placeholder: `Find ${label.toLocaleLowerCase('en-US')}` }
          : undefined
      }
    />
  );
};
