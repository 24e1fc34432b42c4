/** Rows to draw: first <= row < last. */
export interface VisibleRows {
  readonly first: number;
  readonly last: number;
}

/** Rows above and below what is seen, so that scrolling does not show holes. */
const SPARE_ROWS = 8;

/** Which rows of equal height must exist for a scroll position. All lengths in pixels. */
export function visibleRows(scrollTop: number, viewHeight: number, rowHeight: number, rowCount: number): VisibleRows {
  if (rowHeight <= 0 || rowCount === 0) return { first: 0, last: 0 };
  const top = Math.min(Math.max(0, scrollTop), Math.max(0, rowCount * rowHeight - viewHeight));
  const first = Math.max(0, Math.floor(top / rowHeight) - SPARE_ROWS);
  const last = Math.min(rowCount, Math.ceil((top + viewHeight) / rowHeight) + SPARE_ROWS);
  return { first, last };
}

/** Scroll position that brings a row into view with the least movement. */
export function scrollToRow(row: number, scrollTop: number, viewHeight: number, rowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + viewHeight ? top + rowHeight - viewHeight : scrollTop;
}
