import { html, type TemplateResult } from 'lit';

/** A city that is not there yet: shapes that promise a map, and words for those who do not see them. */
export const mapSkeleton = (label: string): TemplateResult =>
  html`<div class="loading" role="status">
    <svg viewBox="0 0 200 140" aria-hidden="true">
      <path d="M14 58 40 22l38 6-4 34-30 12Z" />
      <path d="m82 27 44-14 22 26-30 24-40-2Z" />
      <path d="m152 38 34 14-6 38-34 2-24-28Z" />
      <path d="m12 64 30 12 6 38-26 6-14-30Z" />
      <path d="m48 76 30-12 38 4 24 26-30 34-56-12Z" />
      <path d="m146 96 32-2-14 30-44 6Z" />
    </svg>
    <span class="visually-hidden">${label}</span>
  </div>`;
