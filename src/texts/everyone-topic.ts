import { everyone as german } from './de/everyone.ts';
import { everyone as english } from './en/everyone.ts';
import { registerTopic } from './messages.ts';

// Importing this file puts the words of the storage dialog and of the accessibility statement in; they stay out of the first view.
registerTopic({ de: german, en: english });
