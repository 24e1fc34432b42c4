import type { City } from './city.ts';
import { areaKey, type AreaKey, type Story, type StoryStep } from '../../src/model/index.ts';

const UNDER_15 = ['u3', 'a3_5', 'a6_9', 'a10_14'];
/** Areas that stand out. */
const EMPHASISED = 2;
/** Year the story looks back to. */
const BEFORE = 2014;

/** What the demo atlas can tell: five steps from the question where children grow up in poverty to what is near them. */
export function stories(city: City, year: number): readonly Story[] {
  const emphasis = poorest(city);
  const selection = emphasis.length === 0 ? '' : `&auswahl=${emphasis.join('~')}`;
  const step = (
    number: number,
    words: Pick<StoryStep, 'title' | 'titleEn' | 'text' | 'textEn' | 'notes' | 'notesEn'>,
    rest: Pick<StoryStep, 'view' | 'layout'>,
  ): StoryStep => ({
    id: `schritt-${number}`,
    ...words,
    ...rest,
    emphasis: number === 1 ? [] : emphasis,
  });
  return [
    {
      id: 'kinder-in-armut',
      title: 'Wo wachsen Kinder in Armut auf?',
      titleEn: 'Where do children grow up in poverty?',
      note: 'Beispiel einer Geschichte. Alle Angaben sind frei erfunden.',
      noteEn: 'Example of a story. All figures are invented.',
      version: 1,
      changed: '2026-01-15',
      steps: [
        step(
          1,
          {
            title: 'Wo wachsen Kinder in Armut auf?',
            titleEn: 'Where do children grow up in poverty?',
            text: 'Gezeigt ist der Anteil der Kinder, deren Familien Grundsicherung beziehen. Die Karte zeigt, wo das viele sind und wo wenige.',
            textEn:
              'This is the share of children whose families receive basic income support. The map shows where there are many of them and where there are few.',
            notes: 'Erst die Karte wirken lassen. Dann fragen: Haben Sie das so erwartet?',
            notesEn: 'Let the map speak first. Then ask: is this what you expected?',
          },
          { view: `v=1&indikator=kinderarmut&ebene=sozialraum&jahr=${year}&fest=1`, layout: 'map' },
        ),
        step(
          2,
          {
            title: 'War das schon immer so?',
            titleEn: 'Has it always been like this?',
            text: `So sah es ${BEFORE} aus, in denselben Klassen wie heute.\n\nDer Vergleich mit heute zeigt, wo sich etwas bewegt hat und wo nicht.`,
            textEn: `This is how it was in ${BEFORE}, in the same classes as today.\n\nCompared with today it shows where things have moved and where they have not.`,
            notes: 'Beim Vergleich früherer Jahre auf den neuen Gebietsstand ab 2020 hinweisen.',
            notesEn: 'When comparing earlier years, mention that area boundaries changed in 2020.',
          },
          { view: `v=1&indikator=kinderarmut&ebene=sozialraum&jahr=${BEFORE}&fest=1${selection}`, layout: 'chart' },
        ),
        step(
          3,
          {
            title: 'Kommt anderes hinzu?',
            titleEn: 'What else comes together?',
            text: 'Leben dort auch viele Alleinerziehende? Das eine erklärt das andere nicht, beides gehört aber zusammen auf den Tisch.',
            textEn: 'Do many single parents live there too? The one does not explain the other, but both belong on the table.',
            notes: 'Nicht von Ursachen sprechen: Die Karte zeigt nur, was am selben Ort zusammentrifft.',
            notesEn: 'Do not speak of causes: the map only shows what meets in the same place.',
          },
          { view: `v=1&indikator=alleinerziehende&ebene=sozialraum&jahr=${year}${selection}`, layout: 'text' },
        ),
        step(
          4,
          {
            title: 'Ist eine Kita in der Nähe?',
            titleEn: 'Is there a day-care centre nearby?',
            text: 'Anteil der Kinder unter drei Jahren, die eine Kita zu Fuß erreichen. Die Zeichen sind die Kitas der Stadt.',
            textEn: 'Share of children under three who can walk to a day-care centre. The signs are the day-care centres of the city.',
            notes: 'Nah heißt nicht frei: Ob dort Plätze frei sind, steht im Arbeitsbereich Versorgung.',
            notesEn: 'Near does not mean free: whether there are places left is shown in the workspace for supply.',
          },
          { view: `v=1&indikator=kita-u3.erreicht&ebene=sozialraum&jahr=${year}${selection}&einrichtungen=kita`, layout: 'map' },
        ),
        step(
          5,
          {
            title: 'Wo besteht erhöhter Handlungsbedarf?',
            titleEn: 'Where is need for action increased?',
            text: 'Soziale Lage und ihre Entwicklung zusammen. Was wissen Sie über diese Gebiete, das die Zahlen nicht zeigen?',
            textEn: 'Social situation and its development together. What do you know about these areas that the figures do not show?',
            notes: 'Jetzt ist der Raum dran: Stärken, Probleme, Ideen und Fragen aufnehmen.',
            notesEn: 'Now it is the turn of the room: take down strengths, problems, ideas and questions.',
          },
          { view: `v=1&indikator=status-und-dynamik.gesamt&ebene=sozialraum&jahr=${year}${selection}`, layout: 'table' },
        ),
      ],
    },
  ];
}

/** The two Sozialräume with the highest share of children under 15 in families on basic income support, highest first. */
function poorest({ hierarchy, series }: City): readonly AreaKey[] {
  const last = series.years.length - 1;
  const sums = (columns: readonly string[]): Float64Array => {
    const sum = new Float64Array(hierarchy.sozialraum.keys.length);
    for (const column of columns) {
      const values = series.values.get(column);
      hierarchy.block.parent.forEach((area, block) => (sum[area]! += values?.[block * series.years.length + last] ?? 0));
    }
    return sum;
  };
  const poor = sums(['sgb2_u15']);
  const children = sums(UNDER_15);
  return hierarchy.sozialraum.keys
    .map((key, area) => ({ key: areaKey(key), share: poor[area]! / children[area]! }))
    .filter(({ share }) => share > 0)
    .toSorted((one, other) => other.share - one.share)
    .slice(0, EMPHASISED)
    .map(({ key }) => key);
}
