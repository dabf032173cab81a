const icon = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;

/** Drawn for this theme on a grid of 24. */
export const icons = {
  menu: icon('M4 6h16v2H4zm0 5h16v2H4zm0 5h16v2H4z'),
  previous: icon('M15 5l1.4 1.4L10.8 12l5.6 5.6L15 19l-7-7z'),
  next: icon('M9 5l7 7-7 7-1.4-1.4 5.6-5.6-5.6-5.6z'),
  edit: icon(
    'M4 20v-4.2L15.6 4.2l4.2 4.2L8.2 20zm2-2h1.4l9.6-9.6-1.4-1.4L6 16.6z',
  ),
};
