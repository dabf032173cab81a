import type { UnifiedThemeOptions } from '@backstage/theme';
import type { Palette } from './palette';

// The stock package styles this one by name, but does not declare it.
declare module '@backstage/theme' {
  interface OverrideComponentNameToClassKeys {
    ScaffolderReactOwnerListPicker: 'root' | 'title';
  }
}

/** Below this width what stock pages lay side by side is stacked. */
const PHONE = '@media (max-width: 599.95px)';
const stacked = { [PHONE]: { maxWidth: '100%', flexBasis: '100%' } };

/** The filters beside templates and their runs look like those of our own lists. */
const plainList = (p: Palette) => ({
  root: { backgroundColor: 'transparent', border: 0 },
  title: {
    textTransform: 'none' as const,
    fontSize: 13,
    fontWeight: 600,
    color: p.textMuted,
  },
});

/**
 * Brings the Material UI parts of stock plugins in line with Backstage UI: the
 * same radius, hairline borders instead of shadows, no capitals.
 */
export function components(p: Palette): UnifiedThemeOptions['components'] {
  return {
    MuiButton: {
      styleOverrides: { root: { textTransform: 'none', borderRadius: 8 } },
    },
    MuiPaper: {
      styleOverrides: {
        root: { backgroundImage: 'none', [PHONE]: { flexWrap: 'wrap' } },
        rounded: { borderRadius: 12 },
        elevation1: { boxShadow: 'none', border: `1px solid ${p.border}` },
        elevation2: { boxShadow: 'none', border: `1px solid ${p.border}` },
      },
    },
    // The log of a run: its own colours are too pale on white.
    BackstageLogViewer: {
      styleOverrides: {
        lineNumber: { color: p.textMuted, borderRightColor: p.border },
        modifierForegroundBlack: { color: p.text },
        modifierForegroundRed: { color: p.negative },
        modifierForegroundGreen: { color: p.positive },
        modifierForegroundYellow: { color: p.warning },
        modifierForegroundBlue: { color: p.info },
        modifierForegroundMagenta: { color: p.accent },
        modifierForegroundCyan: { color: p.info },
        modifierForegroundWhite: { color: p.text },
        modifierForegroundGrey: { color: p.textMuted },
      },
    },
    MuiCircularProgress: { defaultProps: { 'aria-label': 'Loading' } },
    MuiLinearProgress: { defaultProps: { 'aria-label': 'Loading' } },
    MuiTab: {
      styleOverrides: {
        root: { textTransform: 'none', minWidth: 72, letterSpacing: 0 },
      },
    },
    // The steps of a run stand in several rows instead of leaving the page.
    MuiStepper: { styleOverrides: { root: { flexWrap: 'wrap', rowGap: 24 } } },
    MuiStep: { styleOverrides: { alternativeLabel: { minWidth: 104 } } },
    CatalogReactUserListPicker: { styleOverrides: plainList(p) },
    ScaffolderReactOwnerListPicker: { styleOverrides: plainList(p) },
    ScaffolderReactTemplateCategoryPicker: {
      styleOverrides: { label: { textTransform: 'none', fontWeight: 600 } },
    },
    // Below each other, steps are joined by nothing that a line between columns shows.
    MuiStepConnector: {
      styleOverrides: {
        alternativeLabel: { '@media (max-width: 600px)': { display: 'none' } },
      },
    },
    // Cards of templates are no wider than a phone.
    BackstageItemCardGrid: {
      styleOverrides: {
        root: {
          gridTemplateColumns:
            'repeat(auto-fill, minmax(min(22em, 100%), 1fr))',
        },
      },
    },
    // The filters of the notifications, and the table beside them.
    MuiGrid: {
      styleOverrides: { 'grid-xs-2': stacked, 'grid-xs-10': stacked },
    },
    // The machine's figures in the developer tools are one row of a list.
    MuiList: { styleOverrides: { root: { [PHONE]: { flexWrap: 'wrap' } } } },
    MuiTablePagination: {
      styleOverrides: {
        toolbar: { [PHONE]: { flexWrap: 'wrap', paddingLeft: 0 } },
      },
    },
    MuiChip: {
      styleOverrides: {
        root: {
          backgroundColor: p.raised,
          color: p.text,
          border: `1px solid ${p.border}`,
          borderRadius: 6,
        },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { borderBottomColor: p.border },
        head: {
          textTransform: 'none',
          letterSpacing: 0,
          fontWeight: 600,
          color: p.textMuted,
        },
      },
    },
    BackstageTableHeader: {
      styleOverrides: {
        header: {
          textTransform: 'none',
          padding: '10px 16px',
          color: p.textMuted,
          borderTop: `1px solid ${p.border}`,
          borderBottom: `1px solid ${p.border}`,
        },
      },
    },
    BackstageHeader: {
      styleOverrides: {
        header: {
          backgroundColor: p.app,
          backgroundImage: 'none',
          boxShadow: 'none',
          borderBottom: `1px solid ${p.border}`,
          padding: '16px 20px',
        },
        title: { color: p.text, fontSize: 24, fontWeight: 600 },
        subtitle: { color: p.textMuted, opacity: 1 },
        type: { color: p.textMuted, opacity: 1 },
      },
    },
    BackstageHeaderLabel: {
      styleOverrides: {
        label: { color: p.textMuted, opacity: 1 },
        value: { color: p.text, opacity: 1 },
      },
    },
    BackstageIconLinkVertical: {
      styleOverrides: {
        label: { textTransform: 'none', letterSpacing: 0, fontSize: 13 },
      },
    },
    BackstageContent: {
      styleOverrides: { root: { padding: '16px 20px 32px' } },
    },
  };
}
