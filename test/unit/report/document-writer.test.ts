import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentAnswer, DocumentJob } from '../../../src/report/document-jobs.ts';
import { writeInWorker, type WriterPort } from '../../../src/report/document-writer.ts';
import { writeDocument } from '../../../src/report/write-document.ts';
import { minutes, story } from './document-samples.ts';

/** A worker that was let in but never answers by itself. */
class Port implements WriterPort {
  onmessage: WriterPort['onmessage'] = null;
  onerror: WriterPort['onerror'] = null;
  readonly posted: { readonly job: DocumentJob; readonly transfer: readonly Transferable[] }[] = [];
  terminated = 0;
  postMessage(job: DocumentJob, transfer: Transferable[]): void {
    this.posted.push({ job, transfer });
  }
  terminate(): void {
    this.terminated++;
  }
  answer(data: DocumentAnswer): void {
    this.onmessage?.({ data } as MessageEvent<DocumentAnswer>);
  }
}

describe('writing in a worker', () => {
  const file = { path: 'a.csv', bytes: Uint8Array.of(1, 2, 3) };

  it('tells how far it is, gives the bytes, and lets the worker go', async () => {
    const port = new Port();
    const told: number[] = [];
    const written = writeInWorker({ kind: 'zip', files: [file] }, { onProgress: (fraction) => told.push(fraction) }, () => port);
    port.answer({ type: 'progress', fraction: 0.5 });
    port.answer({ type: 'done', bytes: Uint8Array.of(7) });
    expect(await written).toEqual(Uint8Array.of(7));
    expect(told).toEqual([0.5]);
    expect(port.terminated).toBe(1);
  });

  it('ends at once when it is no longer wanted, and does not begin when it was not before', async () => {
    const port = new Port();
    const controller = new AbortController();
    const written = writeInWorker({ kind: 'zip', files: [file] }, { signal: controller.signal }, () => port);
    controller.abort();
    await expect(written).rejects.toMatchObject({ code: 'aborted' });
    expect(port.terminated).toBe(1);
    const never = (): WriterPort => {
      throw new Error('started');
    };
    await expect(writeInWorker({ kind: 'zip', files: [] }, { signal: controller.signal }, never)).rejects.toMatchObject({
      code: 'aborted',
    });
  });

  it('says why it failed, and that its code could not be had', async () => {
    for (const fail of [
      (port: Port) => port.answer({ type: 'failed', message: 'no font' }),
      (port: Port) => port.onerror?.({ message: 'no font', preventDefault: () => {} } as ErrorEvent),
    ]) {
      const port = new Port();
      const written = writeInWorker({ kind: 'zip', files: [] }, {}, () => port);
      fail(port);
      await expect(written).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining('no font') as string });
      expect(port.terminated).toBe(1);
    }
  });

  it('hands pictures and fonts over, each once, and nothing that is a part of something larger', () => {
    const port = new Port();
    const font = Uint8Array.of(1);
    const document = story();
    void writeInWorker({ kind: 'storyPdf', document, fonts: [font, font, new Uint8Array(new ArrayBuffer(8), 2, 2)] }, {}, () => port);
    const pictures = document.slides.flatMap(({ picture }) => (picture === null ? [] : [picture.png]));
    const whole = pictures.filter(({ buffer, byteLength }) => byteLength === buffer.byteLength).map(({ buffer }) => buffer);
    expect(new Set(port.posted[0]?.transfer)).toEqual(new Set([...whole, font.buffer]));
    expect(port.posted[0]?.transfer).toHaveLength(new Set([...whole, font.buffer]).size);
  });
});

describe('writeDocument', () => {
  it('writes every kind of document', async () => {
    const begins = async (job: DocumentJob): Promise<string> =>
      new TextDecoder('latin1').decode((await writeDocument(job, () => {})).subarray(0, 4));
    expect(await begins({ kind: 'storyHtml', document: story() })).toBe('<!do');
    expect(await begins({ kind: 'minutesHtml', document: minutes({ language: 'en' }) })).toBe('<!do');
    expect(await begins({ kind: 'storyPptx', document: story() })).toBe('PK\u0003\u0004');
    expect(await begins({ kind: 'minutesDocx', document: minutes() })).toBe('PK\u0003\u0004');
  });

  it('packs files as they are, and tells how far it is by their size', async () => {
    const files = [
      { path: 'datapackage.json', bytes: new TextEncoder().encode('{}'.repeat(50)) },
      { path: 'pictures/a.png', bytes: Uint8Array.from({ length: 300 }, (_, index) => index) },
    ];
    const told: number[] = [];
    const unpacked = unzipSync(await writeDocument({ kind: 'zip', files }, (fraction) => told.push(fraction)));
    expect(Object.keys(unpacked)).toEqual(files.map(({ path }) => path));
    for (const { path, bytes } of files) expect(unpacked[path]).toEqual(bytes);
    expect(told).toEqual([0.25, 1]);
  });
});
