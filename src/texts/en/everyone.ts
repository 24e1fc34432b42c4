import type { everyone as german } from '../de/everyone.ts';

export const everyone: Readonly<Record<keyof typeof german, string>> = {
  'storage.intro':
    'The atlas has no server and no account. What it remembers lies in this browser on this device only. Others who use the same browser can see it.',
  'storage.offline': 'Working without a network',
  'storage.offline.unknown': 'The program is being put by for times without a network.',
  'storage.offline.impossible':
    'Not possible here: it needs a secure connection (https), a window of its own and the permission of the browser. With a network nothing is missing.',
  'storage.offline.served': 'The program opens without a network, too.',
  'storage.package.nothing': 'Nothing of this atlas is kept yet for times without a network.',
  'storage.package.read': 'Everything of this atlas that was looked at before is ready.',
  'storage.package.whole': 'This atlas is ready as a whole: all maps, tables and analyses work without a network.',
  'storage.package.own': 'Own files need no network: they are in this browser already, until the tab is closed.',
  'storage.keep': 'Keep for offline use',
  'storage.keep.again': 'Bring up to date',
  'storage.keeping': 'The atlas is being fetched: {percent} %',
  'storage.trouble.full': 'The storage of this browser is not large enough. Room can be made below.',
  'storage.trouble.unreachable': 'Not all files could be reached. Please try again later.',
  'storage.newer': 'A new version of the program is here. Reloading keeps view, recipes, scenarios, stories and conferences.',
  'storage.stored': 'Kept in this browser',
  'storage.stored.none': 'Nothing.',
  'storage.column.what': 'What',
  'storage.column.amount': 'How much',
  'storage.column.clear': 'Delete',
  'storage.items.files': '{count} {count|file|files}',
  'storage.items.pieces': '{count} {count|piece|pieces}',
  'storage.kind.shell': 'Program',
  'storage.kind.shell.hint': 'So that it opens without a network. Comes back with the next visit.',
  'storage.kind.package': 'Files of this and other atlases',
  'storage.kind.package.hint': 'Maps and tables from the server, for times without a network.',
  'storage.kind.files': 'Own files',
  'storage.kind.files.hint': 'Opened last from this device. Once deleted they are gone with the next loading of the page.',
  'storage.kind.network': 'Own street network',
  'storage.kind.network.hint': 'Built from own files.',
  'storage.kind.recipes': 'Own recipes',
  'storage.kind.recipes.hint': 'Indices, types and other analyses. Save them first: Index & Types, Overview.',
  'storage.kind.supply': 'Own scenarios and districts',
  'storage.kind.supply.hint': 'Save them first: Supply, Scenarios.',
  'storage.kind.stories': 'Own stories',
  'storage.kind.stories.hint': 'Save them first: Conference, Stories.',
  'storage.kind.conferences': 'Conferences',
  'storage.kind.conferences.hint': 'Contributions and decisions. Save them first: Conference, Minutes.',
  'storage.kind.preferences': 'Preferences',
  'storage.kind.preferences.hint': 'Colour scheme, and that the tour was seen.',
  'storage.clear': 'Delete',
  'storage.clear.of': 'Delete: {what}',
  'storage.clear.ask': 'Really delete: {what}? This can not be undone.',
  'storage.clear.done': 'Deleted: {what}. What is open stays visible until the page is closed.',
  'storage.total': 'This website takes {used} of the {granted} the browser grants it.',

  'statement.title': 'Accessibility statement',
  'statement.intro':
    '{publisher} works to make the Sozialraumatlas {city} accessible in line with the rules that transpose Directive (EU) 2016/2102: the German federal or state equality law and BITV 2.0, technically EN 301 549 and WCAG 2.2 at level AA.',
  'statement.publisher.unknown': 'The body that publishes this atlas',
  'statement.status': 'Conformance status',
  'statement.status.partly':
    'The atlas conforms partially. What was checked and which gaps are known is told below. There has been no check by an independent body or with users of assistive technology yet.',
  'statement.tests': 'What was checked',
  'statement.tests.date': 'Self-assessment on {date}, of the program with the invented data of Musterstadt, in Chromium.',
  'statement.test.axe':
    'Automatically with axe-core {version} (rules for WCAG 2.0, 2.1 and 2.2, levels A and AA): {scenes} views in up to {sizes} window sizes from 320 to 1440 pixels wide, colours also dark and in high contrast. Violations: {violations}.',
  'statement.test.trees':
    'The tree that screen readers see (roles, names, states) of {trees} views: recorded, and compared at every change.',
  'statement.test.keyboard':
    'Use by keyboard alone: order of focus, walk through the areas of the map, search, table, dialogs, tools of supply.',
  'statement.test.targets':
    'Size of targets: at least {pixels} by {pixels} pixels, measured for map, table, charts, index, data and dialogs on computer and telephone; bars of charts are exempt.',
  'statement.test.text': 'Text enlarged to 200 %: no text is cut off in map, table, charts, index, data and dialogs.',
  'statement.test.contrast':
    'Contrasts of the interface and of all palettes are computed. Where neighbouring classes differ by less than 3:1, the contrast mode parts them by double borders and numbers.',
  'statement.test.motion': 'Without motion (setting of the device) and with forced colours (contrast themes): looked at.',
  'statement.gaps': 'What is known not to be accessible yet',
  'statement.gap.readers': 'Screen readers themselves (NVDA, JAWS, VoiceOver) have not been tried yet, only the tree they read from.',
  'statement.gap.map':
    'The map itself is a picture. What it says stands above it as a sentence, every value in the table; which areas border on each other can be explored with the arrow keys only.',
  'statement.gap.palettes':
    'Many palettes have less than 3:1 between neighbouring classes. Without the contrast mode, legend and map then differ by colour and by what the hint says only.',
  'statement.gap.bars':
    'Bars and dots in charts are often narrower than 24 pixels. The same choice is made by the classes of the legend, the sliders and the table.',
  'statement.gap.tools':
    'Ways and barriers in the workspace Supply can be drawn by keyboard, point by point; that is harder than with a mouse.',
  'statement.gap.documents':
    'Exported PDF is tagged (title, language, headings, lists, tables, alternative texts, links). Checks of our own look at its structure after PDF/UA-1, no certified program and nobody with a screen reader; words in other languages are not marked. PPTX and DOCX follow what the formats offer, unchecked.',
  'statement.gap.plain':
    'Plain German (Leichte Sprache) exists for introduction, help, legend and this statement. Readers’ groups have not reviewed it yet. There is no sign language.',
  'statement.gap.own': 'Texts, names and data of an atlas come from the body that publishes it; they are not checked here.',
  'statement.gap.basemap':
    'The background map of basemap.de (only after consent) is a picture without a text alternative; nothing is said only there.',
  'statement.alternative': 'How to get there all the same',
  'statement.alternative.text':
    'Every map exists as a table that can be sorted and as a CSV file. Contrast mode and colour scheme are in the menu “Contrast”, keyboard shortcuts in the help.',
  'statement.contact': 'Report barriers',
  'statement.contact.text': 'Is something missing, or can you not get at some information? Write or call:',
  'statement.contact.missing':
    'The body that publishes this atlas has not named a contact yet (datapackage.json, “publisher”, “accessibilityContact”).',
  'statement.enforcement': 'Arbitration or enforcement body',
  'statement.enforcement.text':
    'If no helpful answer to your report comes within reasonable time, you can turn to this body. The procedure is free of charge.',
  'statement.enforcement.missing':
    'Not named yet (datapackage.json, “publisher”, “enforcementBody”). For federal bodies it is the arbitration board under section 16 BGG, for states and municipalities that of the state.',
  'statement.own': 'Statement of the publishing body',
  'statement.phone': 'Phone {phone}',
};
