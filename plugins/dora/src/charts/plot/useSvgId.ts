import { useId } from 'react';

/** An id that may stand in `url(#id)`, in which React's colons would not do everywhere. */
export const useSvgId = (): string => `dora${useId().replace(/\W/g, '')}`;
