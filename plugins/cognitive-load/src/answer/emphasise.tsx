import { Fragment, type ReactNode } from 'react';

/** A text in which `**words**` stand out. */
export const emphasise = (text: string): ReactNode =>
  text
    .split('**')
    .map((part, index) =>
      index % 2 === 1 ? (
        <strong key={index}>{part}</strong>
      ) : (
        <Fragment key={index}>{part}</Fragment>
      ),
    );
