import type { Theme } from '@material-ui/core/styles';

export type ReaderPalette = Theme['palette'];

/** The reader's colours in the words of Mermaid's `base` theme, which derives the rest from them. */
export function mermaidColors(palette: ReaderPalette): Record<string, string> {
  const dark = palette.type === 'dark';
  const node = dark ? '#1f3a3d' : '#e3f0ef';
  const group = dark ? '#172326' : '#f3f6f5';
  const note = dark ? '#3b2f16' : '#fdf1dc';
  const line = dark ? '#8fa6a9' : '#5c7377';
  const text = palette.text.primary;
  const accent = palette.primary.main;
  return {
    background: palette.background.paper,
    primaryColor: node,
    primaryTextColor: text,
    primaryBorderColor: accent,
    secondaryColor: note,
    secondaryTextColor: text,
    secondaryBorderColor: line,
    tertiaryColor: group,
    tertiaryTextColor: text,
    tertiaryBorderColor: line,
    lineColor: line,
    textColor: text,
    titleColor: text,
    nodeTextColor: text,
    clusterBkg: group,
    clusterBorder: palette.divider,
    edgeLabelBackground: palette.background.paper,
    noteBkgColor: note,
    noteTextColor: text,
    noteBorderColor: dark ? '#8a6a24' : '#e2b566',
    // On a dark page a shadow is a glow.
    dropShadow: 'none',
    errorBkgColor: note,
    errorTextColor: text,
  };
}
