import { useEffect, useState } from 'react';
import { highlightCode } from './highlightCode';
import { languageOf } from './languageOf';
import './colours.css';

/** Code in the colours of its language, once its rules are there. */
export const Coloured = ({ path, code }: { path: string; code: string }) => {
  const [coloured, setColoured] = useState<{ code: string; html: string }>();
  useEffect(() => {
    let wanted = true;
    highlightCode(code, languageOf(path)).then(
      html => wanted && html !== undefined && setColoured({ code, html }),
      // Without colours it can be read all the same.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [code, path]);
  return coloured?.code === code ? (
    // The highlighter escapes all of the text.
    // eslint-disable-next-line react/no-danger
    <code dangerouslySetInnerHTML={{ __html: coloured.html }} />
  ) : (
    <code>{code}</code>
  );
};
