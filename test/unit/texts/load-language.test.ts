import { expect, it, vi } from 'vitest';

it('German stands in for English until English is loaded', async () => {
  // Other tests may have brought English already.
  vi.resetModules();
  const { isLanguagePresent, loadLanguage, translate } = await import('../../../src/texts/index.ts');
  expect(isLanguagePresent('de')).toBe(true);
  expect(isLanguagePresent('en')).toBe(false);
  expect(translate('en', 'announce.class', { position: 2, count: 5 })).toBe('Klasse 2 von 5');
  await Promise.all([loadLanguage('de'), loadLanguage('en'), loadLanguage('en')]);
  expect(isLanguagePresent('en')).toBe(true);
  expect(translate('en', 'announce.class', { position: 2, count: 5 })).toBe('class 2 of 5');
  expect(translate('de', 'announce.class', { position: 2, count: 5 })).toBe('Klasse 2 von 5');
});
