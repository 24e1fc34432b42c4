import type { Scenario } from '../../model/index.ts';
import {
  NEW_HOUSING,
  scenarioToEdit,
  scenarioWithHousing,
  scenarioWithLine,
  scenarioWithMovedFacility,
  scenarioWithPlacedFacility,
  type Place,
  type ScenarioEdit,
} from '../../state/index.ts';
import { facilityKindTitle, newHousingWords, translate } from '../../texts/index.ts';
import type { AtlasView } from '../../ui/index.ts';

/** What the tool in hand does to the scenario at a place; null = nothing. Pure. */
export function editAt(view: AtlasView, place: Place): ScenarioEdit | null {
  const { surface, supply, session, atlas } = view;
  const { tool } = surface;
  const { draft } = supply;
  const { language } = session;
  if (tool === null || draft === null) return null;
  switch (tool.kind) {
    case 'addFacility':
      return scenarioWithPlacedFacility(editedScenarioOf(view), place, {
        facilityKind: draft.facilityKind,
        facilityKeys: supply.facilities?.keys ?? [],
        name: (number) =>
          translate(language, 'supply.map.new.facility', { kind: facilityKindTitle(atlas, draft.facilityKind, language), number }),
      });
    case 'moveFacility':
      return scenarioWithMovedFacility(editedScenarioOf(view), draft.facilityKind, tool.facility, place);
    case 'addHousing':
      return scenarioWithHousing(editedScenarioOf(view), place, newHousingWords(NEW_HOUSING.perDwellingAndYear, language));
    default:
      return null;
  }
}

/** What the tool in hand does along a drawn line; `points`: x, y interleaved. Pure. */
export function editAlong(view: AtlasView, points: readonly number[]): ScenarioEdit {
  const { surface, session } = view;
  const kind = surface.tool?.kind === 'drawBarrier' ? 'barrier' : 'way';
  return scenarioWithLine(editedScenarioOf(view), kind, points, (number) =>
    translate(session.language, `supply.map.new.${kind}`, { number }),
  );
}

/** The chosen scenario; without one a new one is begun. */
const editedScenarioOf = ({ supply, session }: AtlasView): Scenario =>
  scenarioToEdit(
    supply.scenario,
    supply.scenarios.map(({ item }) => item),
    (number) => translate(session.language, 'supply.map.new.scenario', { number }),
  );
