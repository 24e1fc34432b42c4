const SIZE = { width: 640, height: 760 };

/** An oEmbed document of the type `rich` (oembed.com, version 1.0) for the page for frames at an address. */
export function oEmbedDocument(address: string, title: string, provider: string): object {
  const { width, height } = SIZE;
  const quoted = title.replaceAll(/[&<>"]/g, '');
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: provider,
    provider_url: new URL('../', address).href,
    width,
    height,
    html: `<iframe src="${address}" title="${quoted}" width="${width}" height="${height}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`,
  };
}
