import type { Fabric } from './fabric.ts';
import type { RandomStream } from './seeded-random.ts';

const trees =
  'Ahorn Akazien Birken Buchen Eichen Erlen Eschen Espen Fichten Hainbuchen Kastanien Kiefern Lärchen Linden Pappel Platanen Robinien Rotdorn Tannen Ulmen Weiden Zedern Eiben Holunder Haselnuss Walnuss Kirsch Apfel Birnen Pflaumen Quitten Schlehen Weißdorn Wacholder Ginster Ebereschen'.split(
    ' ',
  );
const birds =
  'Amsel Bussard Dohlen Drossel Elster Falken Finken Habicht Häher Kiebitz Kleiber Kranich Kuckuck Lerchen Meisen Milan Nachtigallen Reiher Rotkehlchen Schwalben Schwanen Specht Sperber Sperlings Star Stelzen Storchen Tauben Wachtel Zaunkönig Zeisig Pirol Eulen Uhu Möwen Rohrdommel'.split(
    ' ',
  );
const flowers =
  'Aster Enzian Flieder Ginster Glockenblumen Heide Iris Jasmin Klatschmohn Kornblumen Krokus Lavendel Lilien Lupinen Malven Margeriten Mohn Narzissen Nelken Primel Rosen Salbei Schlüsselblumen Sonnenblumen Tulpen Veilchen Wicken Akelei Anemonen Dahlien Distel Phlox Rittersporn Clematis Hortensien Geranien'.split(
    ' ',
  );
const crafts =
  'Bäcker Böttcher Brauer Bürsten Drechsler Färber Fischer Fleischer Fuhrmanns Gerber Glaser Glocken Gold Hut Kamm Kannen Kerzen Korn Krämer Kupfer Küfer Leder Löffel Mönch Mühl Münz Nadler Nonnen Pfeifer Pfannen Salz Sattler Schelmen Schmiede Schneider Schuster Seiler Silber Spital Töpfer Tuchmacher Wagner Weber Zimmer Zinn Zoll Kloster Kirch Markt Rathaus Schul Turm Wall Graben Brunnen Brücken Ufer Hafen Fähr Insel'.split(
    ' ',
  );
const firstNames =
  'Adelheid Agnes Albert Amalien Anna Antonien August Auguste Bernhard Bertha Charlotten Christian Clara Dorotheen Eduard Elisabeth Emilien Emma Ernst Ferdinand Franz Friederiken Georg Gertrud Gustav Hedwig Heinrich Helenen Henrietten Hermann Hermine Ida Irmgard Johanna Josephinen Julius Karolinen Katharinen Konrad Leopold Lina Ludwig Luisen Magdalenen Margareten Marien Martha Mathilden Max Moritz Nikolaus Oskar Ottilien Otto Paulinen Philipp Regina Robert Rosa Rudolf Sophien Theodor Therese Ulrich Ursulinen Viktoria Wilhelminen'.split(
    ' ',
  );
const landscapes =
  'Börde Eifel Fläming Harz Heide Hunsrück Odenwald Rhön Sauerland Solling Spessart Taunus Vogtland Werra Weser Westerwald Wetterau Ostsee Nordsee Rügen Usedom Fehmarn Alb Steigerwald Vogelsberg Elm Deister Ith Egge Lausitzer_ Pfälzer_ Thüringer_ Uckermärker_ Sylter_ Allgäuer_ Teutoburger_ Holsteiner_ Mecklenburger_ Spreewälder_'
    .split(' ')
    .map((stem) => stem.replace('_', ' '));
const fields =
  'Anger Busch Dornbusch Eck Feld Furt Gehege Grund Hang Heck Hof Holz Horst Kamp Kessel Knick Koppel Lachen Lehmgruben Loh Moor Mühlbach Nussbaum Pfuhl Quell Rain Rodeland Sandberg Schaf Schanzen Scheuer Schilf Sonnen Steinbruch Stoppel Teich Tal Tränke Viehtrift Warten Wasser Wehr Weiher Weinberg Wiesen Wind Ziegel Zehnt'.split(
    ' ',
  );
const industry =
  'Anker Dampf Draht Eisen Erz Gießer Hammer Kessel Kohlen Kran Lokomotiv Maschinen Motoren Nieten Schlepper Schmelz Speicher Stahl Turbinen Walzwerk Werft Zement Ziegelei Gleis Güter Lager Kontor Mole Pier Schleusen'.split(
    ' ',
  );
const scientists =
  'Zirkel Kepler Kompass Planeten Merkur Venus Saturn Jupiter Neptun Uranus Orion Sirius Kometen Polarstern Mond Sternwarten Morgenstern Andromeda Pegasus Cassiopeia Galaxie Meteor Perseus Castor'.split(
    ' ',
  );

interface Pool {
  readonly stems: readonly string[];
  readonly suffixes: readonly string[];
}

const themes: readonly Pool[] = [
  { stems: trees, suffixes: ['weg', 'straße', 'stieg', 'hof', 'grund', 'kamp'] },
  { stems: birds, suffixes: ['weg', 'straße', 'stieg', 'hang', 'grund', 'winkel'] },
  { stems: flowers, suffixes: ['weg', 'straße', 'ring', 'hag', 'winkel'] },
  { stems: fields, suffixes: ['weg', 'straße', 'kamp', 'stieg', 'breite', 'pfad'] },
];

const poolsByFabric: Partial<Record<Fabric, readonly Pool[]>> = {
  centre: [{ stems: crafts, suffixes: ['gasse', 'straße', 'steig', 'hof', 'winkel', 'platz'] }],
  gruenderzeit: [
    { stems: firstNames, suffixes: ['straße', 'straße', 'platz', 'allee'] },
    { stems: crafts, suffixes: ['straße', 'damm'] },
  ],
  villa: [{ stems: firstNames, suffixes: ['allee', 'weg', 'straße', 'höhe'] }],
  estate: [
    { stems: landscapes, suffixes: ['straße', 'ring', 'weg', 'allee'] },
    { stems: scientists, suffixes: ['straße', 'ring', 'weg'] },
  ],
  newHousing: [{ stems: flowers, suffixes: ['straße', 'allee', 'bogen', 'garten'] }],
  industry: [{ stems: industry, suffixes: ['straße', 'weg', 'damm', 'kai'] }],
  commercial: [{ stems: industry, suffixes: ['straße', 'weg', 'ring', 'park'] }],
  campus: [{ stems: scientists, suffixes: ['straße', 'allee', 'weg', 'platz'] }],
};

const prepositions = ['Am', 'Im', 'Zum', 'Beim'];
const nouns =
  'Anger Bach Berg Brink Busch Damm Eichenhain Esch Feldrain Forst Galgenberg Graben Hang Hochkamp Hügel Kirchhof Kreuzstein Mühlteich Obstgarten Rodeland Sandkrug Schafstall Steinbruch Tannenhof Teich Ufer Vorwerk Wald Wasserturm Weinberg Wiesengrund Ziegelofen Bornfeld Hohlweg Kuckucksberg Lerchennest'.split(
    ' ',
  );

/** Stems that end with a blank are adjectives and stand apart: "Holsteiner Straße". */
const compound = (stem: string, suffix: string): string =>
  stem.endsWith(' ') ? stem + suffix.slice(0, 1).toUpperCase() + suffix.slice(1) : stem + suffix;

/** Gives out street names that fit a fabric; a quarter keeps to one theme, no name is used twice while there are others. */
export class StreetNames {
  private readonly used = new Set<string>();
  private readonly random: RandomStream;

  constructor(random: RandomStream, taken: readonly string[]) {
    this.random = random;
    for (const name of taken) this.used.add(name);
  }

  /** A name for a street in a quarter (its number chooses the theme); `large` streets are called Straße or Allee. */
  next(fabric: Fabric, quarter: number, large: boolean): string {
    const pools = poolsByFabric[fabric];
    const own = pools ? pools[quarter % pools.length]! : themes[quarter % themes.length]!;
    for (let attempt = 0; attempt < 60; attempt++) {
      const pool = attempt < 30 ? own : themes[(quarter + attempt) % themes.length]!;
      let name = compound(
        this.random.pick(pool.stems),
        large ? this.random.pick(['straße', 'straße', 'allee', 'straße']) : this.random.pick(pool.suffixes),
      );
      if (!large && !pools && this.random.next() < 0.14) name = `${this.random.pick(prepositions)} ${this.random.pick(nouns)}`;
      if (!this.used.has(name)) {
        this.used.add(name);
        return name;
      }
    }
    // Large cities have some names twice; the district tells them apart.
    return compound(this.random.pick(own.stems), this.random.pick(own.suffixes));
  }
}
