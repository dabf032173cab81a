import {
  createUnifiedTheme,
  genPageTheme,
  palettes,
  type UnifiedTheme,
} from '@backstage/theme';
import { components } from './materialComponents';
import type { Palette } from './palette';

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

const heading = (fontSize: number) => ({
  fontSize,
  fontWeight: 600,
  marginBottom: 4,
});

/** Builds the Material UI theme (v4 and v5) of one palette. */
export function createMaterialTheme(palette: Palette): UnifiedTheme {
  const page = genPageTheme({
    colors: [palette.app, palette.app],
    shape: 'none',
    options: { fontColor: palette.text },
  });
  const base = palettes[palette.mode];
  return createUnifiedTheme({
    palette: {
      ...base,
      background: { default: palette.app, paper: palette.surface },
      text: { primary: palette.text, secondary: palette.textMuted },
      primary: {
        main: palette.accent,
        dark: palette.accentHover,
        contrastText: palette.onAccent,
      },
      secondary: { main: palette.accent, contrastText: palette.onAccent },
      error: { main: palette.negative },
      warning: { main: palette.warning },
      success: { main: palette.positive },
      info: { main: palette.info },
      divider: palette.border,
      border: palette.border,
      link: palette.accent,
      linkHover: palette.accentHover,
      textContrast: palette.text,
      textSubtle: palette.textMuted,
      textVerySubtle: palette.border,
      status: {
        ...base.status,
        ok: palette.positive,
        warning: palette.warning,
        error: palette.negative,
        running: palette.info,
        pending: palette.warning,
      },
      errorBackground: palette.raised,
      errorText: palette.negative,
      infoBackground: palette.raised,
      infoText: palette.info,
      warningBackground: palette.raised,
      warningText: palette.text,
      navigation: {
        ...base.navigation,
        background: '#0c262b',
        indicator: '#f0b56b',
      },
      tabbar: { indicator: palette.accent },
    },
    fontFamily: FONT,
    typography: {
      htmlFontSize: 16,
      fontFamily: FONT,
      h1: heading(28),
      h2: heading(24),
      h3: heading(20),
      h4: heading(18),
      h5: heading(17),
      h6: heading(16),
    },
    defaultPageTheme: 'home',
    pageTheme: {
      home: page,
      documentation: page,
      tool: page,
      service: page,
      website: page,
      library: page,
      other: page,
      app: page,
      apis: page,
    },
    components: components(palette),
  });
}
