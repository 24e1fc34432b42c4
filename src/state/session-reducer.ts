import type { Session } from './session.ts';
import { INITIAL_SESSION } from './session.ts';
import type { SessionIntent } from './intents.ts';

const without = <Item>(items: readonly Item[], item: Item): readonly Item[] => items.filter((other) => other !== item);
const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? without(items, item) : [...items, item];
const sameItems = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, position) => item === other[position]);

/** The session after an intent. Pure; returns the same object when nothing changed. */
export function reduceSession(session: Session, intent: SessionIntent): Session {
  switch (intent.type) {
    case 'workspace/chosen':
      return session.workspace === intent.workspace ? session : { ...session, workspace: intent.workspace };
    case 'panel/chosen':
      return session.panel === intent.panel ? session : { ...session, panel: intent.panel };
    case 'indicator/chosen':
      if (session.indicator === intent.indicator) return session;
      // Manual limits belong to the indicator they were drawn for.
      return {
        ...session,
        indicator: intent.indicator,
        classification:
          session.classification.method === 'manual'
            ? { ...session.classification, method: INITIAL_SESSION.classification.method, manualLimits: [] }
            : session.classification,
      };
    case 'level/chosen':
      // Keys of one level mean nothing on another.
      return session.level === intent.level ? session : { ...session, level: intent.level, selection: [] };
    case 'year/chosen':
      return session.year === intent.year ? session : { ...session, year: intent.year };
    case 'classification/changed':
      return { ...session, classification: { ...session.classification, ...intent.settings } };
    case 'palette/chosen':
      return { ...session, palette: intent.palette, diverging: intent.diverging };
    case 'selection/set':
      return sameItems(session.selection, intent.keys) ? session : { ...session, selection: intent.keys };
    case 'selection/toggled':
      return { ...session, selection: toggled(session.selection, intent.key) };
    case 'selection/cleared':
      return session.selection.length === 0 ? session : { ...session, selection: [] };
    case 'facilities/toggled':
      return { ...session, facilities: toggled(session.facilities, intent.kind) };
    case 'view/moved':
      return { ...session, view: intent.view };
    case 'contrast/toggled':
      return { ...session, contrastMode: !session.contrastMode };
    case 'labels/toggled':
      return { ...session, labels: !session.labels };
    case 'language/chosen':
      return session.language === intent.language ? session : { ...session, language: intent.language };
    case 'session/patched':
      return { ...session, ...intent.patch };
    case 'session/reset':
      return intent.part === 'classification'
        ? { ...session, classification: INITIAL_SESSION.classification, palette: null, diverging: false }
        : { ...INITIAL_SESSION, language: session.language };
  }
}
