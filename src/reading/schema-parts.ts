/** Pieces of the JSON Schema of packages: each carries the title an editor shows. */

export const text = (title: string, description?: string) => ({
  type: 'string',
  minLength: 1,
  title,
  ...(description === undefined ? {} : { description }),
});
export const freeText = (title: string, description?: string) => ({
  type: 'string',
  title,
  ...(description === undefined ? {} : { description }),
});
export const flag = (title: string, description?: string) => ({
  type: 'boolean',
  title,
  ...(description === undefined ? {} : { description }),
});
export const list = (items: object, title: string, description?: string) => ({
  type: 'array',
  items,
  title,
  ...(description === undefined ? {} : { description }),
});
export const choice = (values: readonly string[], title: string, description?: string) => ({
  enum: values,
  title,
  ...(description === undefined ? {} : { description }),
});
export const polarity = () =>
  choice(['highIsFavourable', 'highIsUnfavourable', 'neutral'], 'Richtung', 'Ob ein hoher Wert günstig oder ungünstig ist.');
export const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
export const closed = (title: string, required: readonly string[], properties: Readonly<Record<string, object>>, description?: string) => ({
  type: 'object',
  title,
  ...(description === undefined ? {} : { description }),
  required,
  properties,
  additionalProperties: false,
});
/** An address of the web, or a path of the same website. */
export const webAddress = (title: string) => ({
  type: 'string',
  pattern: '^(https?://|/|\\./|\\.\\./)[^\\s]*$',
  title,
  description: 'Vollständig (https://…) oder als Pfad derselben Website.',
});
export const rowNumbers = (title: string) => list({ type: 'integer', minimum: 1 }, title);
export const year = (title: string) => ({ type: 'integer', minimum: 1000, maximum: 2999, title });
export const count = (title: string, description?: string) => ({
  type: 'number',
  minimum: 0,
  title,
  ...(description === undefined ? {} : { description }),
});
