import { css } from 'lit';

/** Number of types with its suggestion, and the small charts of the criteria. */
export const typeAssistantStyles = css`
  .count {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    align-items: end;
  }

  .count .field {
    flex: 1 1 5rem;
  }

  .count button {
    flex: 2 1 9rem;
  }

  .reasons {
    display: grid;
    gap: var(--space-2);
  }

  .criteria {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-3) 12px;
    align-items: end;
  }

  .criteria figcaption {
    font-size: var(--font-size-2);
    line-height: 1.3;
  }

  .criteria figcaption .hint {
    display: block;
    font-size: var(--font-size-1);
  }
`;
