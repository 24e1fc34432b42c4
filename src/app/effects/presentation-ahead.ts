import type { AtlasPackage, StoryStep } from '../../model/index.ts';
import { sessionAtStep, type AppState, type ResultCache, type Session } from '../../state/index.ts';
import { memoize, type Requirement } from '../../view/index.ts';
import { requirements } from '../requirements.ts';

/** The session as a step shows it; the same while nothing it depends on changed. */
export class StepSessions {
  readonly #sessions = new Map<string, ReturnType<typeof StepSessions.memo>>();

  private static memo() {
    return memoize(
      (
        step: StoryStep,
        atlas: AtlasPackage,
        _recipes: Session['recipes'],
        _scenarios: Session['scenarios'],
        _draft: Session['draft'],
        _language: Session['language'],
        session: () => Session,
      ): Session => sessionAtStep(session(), step, atlas).session,
    );
  }

  at(step: StoryStep, session: Session, atlas: AtlasPackage): Session {
    const known = this.#sessions.get(step.id);
    const memoized = known ?? StepSessions.memo();
    if (known === undefined) this.#sessions.set(step.id, memoized);
    this.#session = session;
    return memoized(step, atlas, session.recipes, session.scenarios, session.draft, session.language, this.#current);
  }

  #session: Session | null = null;
  readonly #current = (): Session => this.#session as Session;
}

/** What a step will need, loaded while the one before it is shown, so that turning the page takes no time. */
export const requirementsOfStep = (state: AppState, session: Session, cache: ResultCache): readonly Requirement[] =>
  requirements({ ...state, session }, cache);

/** Whether nothing has to be loaded. */
export const areCached = (needed: readonly Requirement[], cache: ResultCache): boolean =>
  needed.every(({ name, request }) => cache.get(name, request) !== undefined);
