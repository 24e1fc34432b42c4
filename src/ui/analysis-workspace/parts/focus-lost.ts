/** Nothing has the focus any more: the element that had it is gone. */
export function isFocusLost(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === null || active === document.body || active.shadowRoot !== null;
}
