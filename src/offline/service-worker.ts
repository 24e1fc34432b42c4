/**
 * The service worker: the program and the kept packages without a network. It asks no foreign origin, keeps no answer of one, and gets out
 * of the way where it does not know better: every failure of its own ends in the request the page would have made without it.
 */
import { answerFile } from './package-cache.ts';
import { planRequest } from './request-plan.ts';
import { answerPage, answerShellFile, dropOldShells, fillShell, shellAddresses, type Shell } from './shell-cache.ts';
import { TAKE_OVER } from './take-over.ts';
import type { RequestEvent, ServiceWorkerScope } from './worker-scope.ts';

/** A `Shell` as JSON, put in by the build. */
declare const SHELL_JSON: string;

const SHELL = JSON.parse(SHELL_JSON) as Shell;
const worker = self as unknown as ServiceWorkerScope;
const { scope } = worker.registration;
const site = { scope, files: shellAddresses(scope, SHELL) };

const openWindows = async (): Promise<number> => (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).length;
const tidy = async (): Promise<void> => dropOldShells(scope, SHELL, await openWindows());

worker.addEventListener('install', (event) => event.waitUntil(fillShell(scope, SHELL)));

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim().then(tidy)));

worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});

function answer(event: RequestEvent, plan: 'page' | 'shell' | 'file'): Promise<Response> {
  const { request } = event;
  switch (plan) {
    case 'page':
      event.waitUntil(tidy().catch(() => undefined));
      return answerPage(scope, SHELL, request);
    case 'shell':
      return answerShellFile(scope, SHELL, request);
    case 'file':
      return answerFile(scope, request, (work) => event.waitUntil(work));
  }
}

worker.addEventListener('fetch', (event) => {
  const plan = planRequest(event.request, site);
  if (plan !== 'pass') event.respondWith(answer(event, plan).catch(() => fetch(event.request)));
});
