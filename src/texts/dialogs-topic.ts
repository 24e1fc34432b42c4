import { dialogs as german } from './de/dialogs.ts';
import { dialogs as english } from './en/dialogs.ts';
import { registerTopic } from './messages.ts';

// Importing this file puts the words of dialogs and of the workspace "Daten" in; they stay out of the first view.
registerTopic({ de: german, en: english });
