import { embed as german } from './de/embed.ts';
import { embed as english } from './en/embed.ts';
import { registerTopic } from './messages.ts';

// Importing this file puts the words of the embedded map in.
registerTopic({ de: german, en: english });
