import type { AtlasPage } from './atlas-page.ts';
import type { Scene } from './scene.ts';

const query = (step: number): string => `v=1&bereich=konferenz&geschichte=kinder-in-armut&schritt=schritt-${step}`;

/** The slides of the package's story, as the room sees them. */
async function present(atlas: AtlasPage): Promise<void> {
  await atlas.ask({ type: 'presentation/changed', presenting: true });
  await atlas.page.locator('atlas-presentation .legend').waitFor();
  await atlas.settled();
}

export const PRESENTATION_SCENES: readonly Scene[] = [
  { name: 'presentation-map', query: query(1), sizes: ['tablet', 'projector', 'narrow'], act: present },
  { name: 'presentation-chart', query: query(2), sizes: ['tablet', 'projector'], act: present },
  { name: 'presentation-table', query: `${query(5)}&sprache=en`, sizes: ['tablet', 'projector'], act: present },
  {
    name: 'presentation-blocked',
    query: query(1),
    sizes: ['tablet'],
    act: async (atlas) => {
      await present(atlas);
      await atlas.page.evaluate(() => {
        window.open = () => null;
      });
      await atlas.page.keyboard.press('n');
      await atlas.page.locator('atlas-presentation .blocked').waitFor();
    },
  },
];
