import type { SVGProps } from 'react';

/**
 * The mark: the planks of a boardwalk that bends away towards the horizon, each
 * shorter, thinner and closer to the next, with the sun over the last of them.
 */
export const Mark = (props: SVGProps<SVGSVGElement>) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" {...props}>
    <g stroke="currentColor" strokeLinecap="round">
      <path d="M4.5 27h17" strokeWidth="5" />
      <path d="M8.6 20.4h14.8" strokeWidth="4" />
      <path d="M13 15.1h11.6" strokeWidth="3.1" />
      <path d="M17.2 10.9h8.6" strokeWidth="2.3" />
      <path d="M21 7.6h6" strokeWidth="1.6" />
    </g>
    <circle cx="25.6" cy="3.3" r="1.9" fill="var(--bw-sand, #f0b56b)" />
  </svg>
);
