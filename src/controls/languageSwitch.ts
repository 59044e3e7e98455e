import { isLanguage, language, languages, type Language } from '../words/language.ts';
import { say } from '../words/say.ts';
import { element } from '../format/element.ts';
import { icon } from '../format/icons.ts';

/** Each language by its own name, so that it is found by those who read no other. */
export function createLanguageSwitch(choose: (next: Language) => void): HTMLElement {
  const options = Object.entries(languages).map(([value, name]) => element('option', { value, lang: value }, name));
  const select = element('select', { 'aria-label': say('page.language') }, ...options);
  select.title = say('page.language');
  select.value = language();
  select.addEventListener('change', () => {
    if (isLanguage(select.value)) choose(select.value);
  });
  return element('span', { class: 'language-switch' }, icon('language'), select);
}
