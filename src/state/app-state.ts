import type { Finding } from '../model/index.ts';
import type { OpenedAtlas } from '../analysis/protocol.ts';
import type { Command, Intent, InterfaceIntent, InterfaceState, Job, SessionIntent } from './intents.ts';
import { EMPTY_HISTORY, recordStep, redo, undo, type History } from './history.ts';
import { reduceSession } from './session-reducer.ts';
import { INITIAL_SESSION, type Session } from './session.ts';
import { INITIAL_SURFACE, reduceSurface } from './surface-reducer.ts';

/** Everything that is kept in the store. Results live beside it, in the result cache. */
export interface AppState {
  readonly session: Session;
  readonly history: History;
  readonly surface: InterfaceState;
  readonly jobs: readonly Job[];
  readonly status: 'opening' | 'ready' | 'failed';
  readonly opened: OpenedAtlas | null;
  /** Findings beside those of the package: session link, running. */
  readonly runningFindings: readonly Finding[];
  /** Counts up whenever a result came into the cache. */
  readonly resultsVersion: number;
  readonly online: boolean;
}

export const INITIAL_STATE: AppState = {
  session: INITIAL_SESSION,
  history: EMPTY_HISTORY,
  surface: INITIAL_SURFACE,
  jobs: [],
  status: 'opening',
  opened: null,
  runningFindings: [],
  resultsVersion: 0,
  online: true,
};

/** What only the composition root says: work begins, ends, results arrive. */
export type RunningIntent =
  | { readonly type: 'running/opening' }
  | { readonly type: 'running/opened'; readonly opened: OpenedAtlas }
  | { readonly type: 'running/jobStarted'; readonly job: Job }
  | { readonly type: 'running/jobProgressed'; readonly id: string; readonly progress: number }
  | { readonly type: 'running/jobEnded'; readonly id: string }
  | { readonly type: 'running/resultArrived' }
  /** `passing`: told as a notice and not kept among the findings, for what was done and not what is wrong. */
  | { readonly type: 'running/noticed'; readonly findings: readonly Finding[]; readonly notify: boolean; readonly passing?: boolean }
  | { readonly type: 'running/onlineChanged'; readonly online: boolean };

export type AppIntent = Exclude<Intent, Command> | Extract<Command, { type: 'history/undo' | 'history/redo' }> | RunningIntent;

const MAXIMUM_NOTICES = 5;

const INTERFACE_TYPES = new Set<string>([
  'hover/changed',
  'focus/changed',
  'highlight/changed',
  'dialog/opened',
  'dialog/closed',
  'sheet/moved',
  'play/toggled',
  'scheme/chosen',
  'notice/dismissed',
  'tour/dismissed',
  'tool/chosen',
  'change/edited',
  'presentation/changed',
  'presentation/adjusted',
  'basemap/consented',
  'offline/changed',
] satisfies InterfaceIntent['type'][]);

const isRunningIntent = (intent: AppIntent): intent is RunningIntent => intent.type.startsWith('running/');
const isInterfaceIntent = (intent: AppIntent): intent is InterfaceIntent => INTERFACE_TYPES.has(intent.type);

/** The state after an intent. Pure. */
export function reduceApp(state: AppState, intent: AppIntent): AppState {
  if (intent.type === 'history/undo' || intent.type === 'history/redo') {
    const step = (intent.type === 'history/undo' ? undo : redo)(state.history, state.session);
    return step === null ? state : { ...state, session: step.session, history: step.history };
  }
  if (isRunningIntent(intent)) return reduceRunning(state, intent);
  if (isInterfaceIntent(intent)) {
    const surface = reduceSurface(state.surface, intent);
    return surface === state.surface ? state : { ...state, surface };
  }
  return reduceSessionStep(state, intent);
}

function reduceSessionStep(state: AppState, intent: SessionIntent): AppState {
  const session = reduceSession(state.session, intent);
  if (session === state.session) return state;
  // Positions of areas (hover, focus, highlight) belong to the level they were made on.
  const surface =
    session.level === state.session.level
      ? state.surface
      : { ...state.surface, hoveredArea: null, focusedArea: null, highlightedAreas: [] };
  return { ...state, session, surface, history: recordStep(state.history, state.session, intent) };
}

function reduceRunning(state: AppState, intent: RunningIntent): AppState {
  switch (intent.type) {
    case 'running/opening':
      return {
        ...state,
        status: 'opening',
        opened: null,
        runningFindings: state.runningFindings.filter(({ code }) => code.startsWith('session-')),
      };
    case 'running/opened':
      return { ...state, status: intent.opened.atlas === null ? 'failed' : 'ready', opened: intent.opened };
    case 'running/jobStarted':
      return { ...state, jobs: [...state.jobs.filter((job) => job.id !== intent.job.id), intent.job] };
    case 'running/jobProgressed':
      return { ...state, jobs: state.jobs.map((job) => (job.id === intent.id ? { ...job, progress: intent.progress } : job)) };
    case 'running/jobEnded':
      return { ...state, jobs: state.jobs.filter((job) => job.id !== intent.id) };
    case 'running/resultArrived':
      return { ...state, resultsVersion: state.resultsVersion + 1 };
    case 'running/noticed': {
      if (intent.findings.length === 0) return state;
      const newest = state.surface.notices.at(-1)?.id ?? 0;
      const notices = intent.notify ? intent.findings.map((finding, position) => ({ id: newest + position + 1, finding })) : [];
      return {
        ...state,
        runningFindings: intent.passing === true ? state.runningFindings : [...state.runningFindings, ...intent.findings],
        surface: { ...state.surface, notices: [...state.surface.notices, ...notices].slice(-MAXIMUM_NOTICES) },
      };
    }
    case 'running/onlineChanged':
      return state.online === intent.online ? state : { ...state, online: intent.online };
  }
}
