import { element } from '../format/element.ts';
import { icon } from '../format/icons.ts';

export type Theme = 'light' | 'dark';

export interface ThemeSwitch {
  readonly root: HTMLButtonElement;
  readonly theme: Theme;
}

const key = 'iontolab-theme';

/** Follows the system until someone chooses; the choice is kept in this browser. */
export function createThemeSwitch(onChange: (theme: Theme) => void): ThemeSwitch {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = remembered();
  const current = (): Theme => chosen ?? (system.matches ? 'dark' : 'light');
  const root = element('button', { type: 'button', class: 'tool' });
  const show = (): void => {
    const theme = current();
    document.documentElement.dataset['theme'] = theme;
    const label = theme === 'dark' ? 'Light theme' : 'Dark theme';
    root.setAttribute('aria-label', label);
    root.title = label;
    root.replaceChildren(icon(theme === 'dark' ? 'sun' : 'moon'));
    onChange(theme);
  };
  root.addEventListener('click', () => {
    chosen = current() === 'dark' ? 'light' : 'dark';
    remember(chosen);
    show();
  });
  system.addEventListener('change', show);
  show();
  return {
    root,
    get theme() {
      return current();
    },
  };
}

function remembered(): Theme | null {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    // storage may be forbidden; the theme then lasts as long as the page
    return null;
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // as above
  }
}
