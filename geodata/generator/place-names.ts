/** Invented names for areas without a planned place of their own. */
export const innerNames =
  'Gerberviertel Luisenviertel Sternviertel Mühlenviertel Brauerviertel Glockenviertel Weberviertel Annenviertel Kanalviertel Seilerviertel Kastanienviertel Spitalviertel Laurentiviertel Torviertel Färberviertel Kontorviertel Agnesviertel Zwingerviertel Bastionsviertel Brunnenviertel'.split(
    ' ',
  );
export const centreNames = ['Altstadt am Markt', 'Altstadt am Wall', 'Altstadt am Ufer', 'Altstadt am Tor'];
export const outerNames =
  'Lindenhain|Amselgrund|Rotdornsiedlung|Hasenwinkel|Alte Ziegelei|Fuchsberg|Birkenkamp|Papenwiese|Tannenhof|Krähenbusch|Steinkuhle|Mohnfeld|Sonnenhang|Eulenbusch|Windmühlenhöhe|Kleeblatt|Schäferbreite|Rübenkamp|Am Wasserturm|Finkenherd|Quellengrund|Gänseanger|Holunderhof|Kornbreite|Mittelbreite|Gartenstadt|Dreilinden|Haferkamp|Kiebitzmoor|Roggenhöhe|Torfstich|Erlengrund|Bachaue|Schlehenbusch|Uhlenhof|Katzensteg|Hopfengarten|Distelkamp|Obere Breite|Untere Breite|Wiesengrund|Haselhorn|Erlenbruch|Hirtenwiese|Pappelhof|Sandkrug|Ginsterhöhe|Heidehof|Espenried|Kuckuckshöhe'.split(
    '|',
  );

/** Stadtteile without a village or estate of their own, by direction. */
export const districtNames: Readonly<Record<string, readonly string[]>> = {
  Mitte: ['Innere Neustadt'],
  Nord: ['Nordstadt', 'Bahnhofsvorstadt', 'Obere Nordstadt'],
  Nordost: ['Hafenvorstadt', 'Speicherstadt', 'Nordostend'],
  Ost: ['Oststadt', 'Brückenvorstadt', 'Ostend'],
  Südost: ['Ostufer', 'Uferstadt', 'Südostend'],
  Süd: ['Südstadt', 'Auenstadt', 'Südend'],
  Südwest: ['Parkvorstadt', 'Hochschulstadt', 'Südwestend'],
  West: ['Weststadt', 'Marburner Vorstadt', 'Westend'],
  Nordwest: ['Klinikviertel', 'Luisenstadt', 'Nordwestend'],
};

export const directionNames = ['Ost', 'Nordost', 'Nord', 'Nordwest', 'West', 'Südwest', 'Süd', 'Südost'] as const;
