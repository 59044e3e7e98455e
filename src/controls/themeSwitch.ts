import { element } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';

export type Theme = 'light' | 'dark';

export interface ThemeSwitch {
  readonly root: HTMLButtonElement;
  readonly theme: Theme;
}

const key = 'iontolab-theme';

/** Follows the system until someone chooses; the choice is kept in this browser. */
export function createThemeSwitch(onChange: (theme: Theme) => void, carried?: string): ThemeSwitch {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = remembered() ?? themeFrom(carried);
  const current = (): Theme => chosen ?? (system.matches ? 'dark' : 'light');
  const root = element('button', { type: 'button', class: 'tool' });
  const show = (): void => {
    const theme = current();
    document.documentElement.dataset['theme'] = theme;
    const label = theme === 'dark' ? say('theme.light') : say('theme.dark');
    root.setAttribute('aria-label', label);
    root.title = label;
    root.replaceChildren(icon(theme === 'dark' ? 'sun' : 'moon'));
    colourWindow();
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

/** An installed page's title bar has the colour of the bar below it. */
function colourWindow(): void {
  const surface = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', surface);
}

function themeFrom(value: unknown): Theme | null {
  return value === 'light' || value === 'dark' ? value : null;
}

function remembered(): Theme | null {
  try {
    return themeFrom(localStorage.getItem(key));
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
