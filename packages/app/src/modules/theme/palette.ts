/**
 * The colours of one theme, as the Material UI half of the portal needs them.
 * The Backstage UI half reads the same values from tokens.css; a test compares
 * the two and measures the contrast of each pair that carries text.
 */
export interface Palette {
  mode: 'light' | 'dark';
  /** Page behind everything. */
  app: string;
  /** Cards, tables, dialogs. */
  surface: string;
  /** Table heads, wells and hovered rows on a surface. */
  raised: string;
  text: string;
  textMuted: string;
  border: string;
  /** Buttons, links and focus; carries `onAccent`. */
  accent: string;
  accentHover: string;
  onAccent: string;
  positive: string;
  negative: string;
  warning: string;
  info: string;
}

export const light: Palette = {
  mode: 'light',
  app: '#f4f6f5',
  surface: '#ffffff',
  raised: '#f1f5f4',
  text: '#10242a',
  textMuted: '#4d6166',
  border: '#dbe3e2',
  accent: '#0b676c',
  accentHover: '#084f54',
  onAccent: '#ffffff',
  positive: '#0f7a3d',
  negative: '#b9232b',
  warning: '#8f5300',
  info: '#0b5fae',
};

export const dark: Palette = {
  mode: 'dark',
  app: '#0e1618',
  surface: '#152023',
  raised: '#1c292d',
  text: '#e6eeee',
  textMuted: '#a3b6b9',
  border: '#2a3b40',
  accent: '#74d3cd',
  accentHover: '#96e2dd',
  onAccent: '#06282a',
  positive: '#55d18b',
  negative: '#ff8d84',
  warning: '#f2b34f',
  info: '#86bdf7',
};
