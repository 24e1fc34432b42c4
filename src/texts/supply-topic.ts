import { supply as german } from './de/supply.ts';
import { supply as english } from './en/supply.ts';
import { registerTopic } from './messages.ts';

// Importing this file puts the words of the workspace "Versorgung" in; it stays out of the first view.
registerTopic({ de: german, en: english });
