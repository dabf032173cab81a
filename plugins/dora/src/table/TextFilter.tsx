import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';

/** A filter that is typed. It takes effect with Enter, when left, and when cleared. */
export const TextFilter = (props: {
  label: string;
  placeholder: string;
  value?: string;
  onChange: (value: string | undefined) => void;
}) => {
  const { label, placeholder, value = '', onChange } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = (typed: string) => {
    if (typed.trim() !== value) onChange(typed.trim() || undefined);
  };
  return (
    <SearchField
      label={label}
      placeholder={placeholder}
      value={text}
      onChange={setText}
      onSubmit={commit}
      onClear={() => commit('')}
      onBlur={() => commit(text)}
    />
  );
};
