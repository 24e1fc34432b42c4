const GAP_PIXELS = 4;
const MARGIN_PIXELS = 8;

/** Puts an open popover below its button, within the window; above it where there is more room. Uses CSSOM only. */
export function placePopover(button: HTMLElement, popover: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = popover;
  const left = Math.min(Math.max(anchor.right - offsetWidth, MARGIN_PIXELS), innerWidth - offsetWidth - MARGIN_PIXELS);
  const below = anchor.bottom + GAP_PIXELS;
  const top = below + offsetHeight + MARGIN_PIXELS <= innerHeight ? below : Math.max(anchor.top - offsetHeight - GAP_PIXELS, MARGIN_PIXELS);
  popover.style.setProperty('inset', 'auto');
  popover.style.setProperty('margin', '0');
  popover.style.setProperty('left', `${Math.max(left, MARGIN_PIXELS)}px`);
  popover.style.setProperty('top', `${top}px`);
}
