import { charts } from './en/charts.ts';
import { classification } from './en/classification.ts';
import { exported } from './en/export.ts';
import { failures } from './en/failures.ts';
import { frame } from './en/frame.ts';
import { legend } from './en/legend.ts';
import { profile } from './en/profile.ts';
import { recipes } from './en/recipes.ts';
import { reading } from './en/reading.ts';
import { states } from './en/states.ts';
import { table } from './en/table.ts';
import { registerMessages } from './messages.ts';

// A file of its own, because most readers never need it. Importing it puts English in at once; the app loads it by `loadLanguage`.
registerMessages('en', {
  ...frame,
  ...states,
  ...classification,
  ...reading,
  ...legend,
  ...profile,
  ...table,
  ...charts,
  ...exported,
  ...failures,
  ...recipes,
});
